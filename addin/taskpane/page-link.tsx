/** The page on which something was printed, opened beside the pane: it learns nothing of whence it is opened. */
import { usePaneTools } from './pane-context';

export function PageLink({ link }: { readonly link: string | undefined }) {
  const { labels } = usePaneTools();
  if (link === undefined) return null;
  return (
    <a className="page-link" href={link} title={link} target="_blank" rel="noopener noreferrer">
      {labels.readPage} {/^https?:\/\/([^/?#]+)/i.exec(link)?.[1]}
    </a>
  );
}
