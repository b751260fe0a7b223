/** What the names of papers, agencies and stations end in. */
const ENDINGS = new Set(
  'news times post herald tribune journal gazette chronicle observer guardian telegraph press radio tv television media sports weather reporter dispatch examiner inquirer sentinel bulletin'.split(
    ' ',
  ),
);
const AGENCIES = new Set(
  'ap afp reuters upi bbc cnn nbc abc cbs msnbc npr pbs xinhua tass interfax ansa dpa efe itn'.split(' '),
);

/** True for the name, in lower case, of who reports the news: two stories by one outlet are not two stories of one event. */
export function isOutlet(name: string): boolean {
  if (AGENCIES.has(name) || name.includes('.com')) return true;
  return ENDINGS.has(name.slice(name.lastIndexOf(' ') + 1));
}
