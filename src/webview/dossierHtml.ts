export interface DossierHtmlParts {
  /** BCP 47 tag. */
  readonly locale: string;
  /** Addresses of the bundled script and style, as the webview loads them. */
  readonly script: string;
  readonly style: string;
  /** The origin of the page's own files, as a content security policy source. */
  readonly source: string;
  /** Used once, and only by our script. */
  readonly nonce: string;
}

/** The empty page. The script inserts the articles' words as text. Nothing is loaded from anywhere else. */
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
