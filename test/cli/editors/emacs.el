;;; What somebody does in Emacs with Eglot, in the order of the tests.  -*- lexical-binding: t -*-
;;; What they see goes to a file, as JSON.

(require 'json)
(require 'flymake)

;; As in markdown-mode, which is a package of its own.
(add-to-list 'auto-mode-alist '("\\.md\\'" . text-mode))

(defvar seen nil)

(defun see (name value) (push (cons name value) seen))

(defun until-so (what is-so)
  (let ((end (+ (float-time) 60)))
    (while (not (funcall is-so))
      (when (> (float-time) end) (error "still not so: %s" what))
      (accept-process-output nil 0.05))))

(defun cursor-on (words)
  (goto-char (point-min))
  (search-forward words)
  (goto-char (match-beginning 0)))

(defun warnings ()
  (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))

(defun text () (buffer-substring-no-properties (point-min) (point-max)))

(defun what-is-seen ()
  (find-file "drafts/fire.md")
  ;; Eglot starts after a command, of which there are none without a terminal.
  (until-so "the server manages the buffer" (lambda () (run-hooks 'post-command-hook) (eglot-managed-p)))
  (until-so "there are warnings" (lambda () (flymake-start) (warnings)))
  (see 'messages (vconcat (warnings)))

  (cursor-on "eight workers")
  (let ((card nil))
    (eglot-hover-eldoc-function (lambda (info &rest _) (setq card info)))
    (until-so "a card is shown" (lambda () card))
    (see 'card (substring-no-properties card)))

  (let ((before (text))
        (titles nil)
        ;; As if a key had been pressed: else a menu is opened with the mouse.
        (last-nonmenu-event ?a))
    (cl-letf (((symbol-function 'completing-read)
               (lambda (_prompt items &rest _)
                 (setq titles (mapcar #'car items))
                 (car titles))))
      (eglot-code-actions (point) nil nil t))
    (see 'titles (vconcat titles))
    (until-so "the first action is carried out" (lambda () (not (equal (text) before))))
    (see 'fixed (text)))
  ;; Eglot tells of a change when nothing has been typed for a while, which a script cannot wait for.
  (eglot--signal-textDocument/didChange)

  (cursor-on "Ivor Lund")
  (eglot-rename "Ivor Lunde")
  (see 'renamed (text)))

(condition-case problem
    (what-is-seen)
  (error (see 'problem (format "%S" problem))))
(with-temp-file (getenv "SEEN") (insert (json-encode seen)))
(kill-emacs 0)
