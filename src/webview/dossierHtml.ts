export interface DossierHtmlParts {
  /** BCP 47 tag. */
  readonly locale: string;
  /** Addresses of the bundled script and style, as the webview loads them. */
  readonly script: string;
  readonly style: string;
  /** What the editor serves the page's own files from, in the words of a content security policy. */
  readonly source: string;
  /** Said once, and only to our script. */
  readonly nonce: string;
}

/** The empty page. It holds no word of an article; the script puts them in as text. Nothing is loaded from anywhere else. */
export function dossierHtml({ locale, script, style, source, nonce }: DossierHtmlParts): string {
  return `<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${source}; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sourcecheck</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
