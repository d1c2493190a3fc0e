/** What is a printed paper made of, before anything is known of fonts and files? Blocks from the top down. */

export interface PaperColumn {
  readonly head: string;
  /** Parts of the table's width. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

export type PaperBlock =
  /** The red head with its line; only where an office has given its name. */
  | {
      readonly kind: 'head';
      readonly issuers: readonly string[];
      /** 文件, behind the names. */
      readonly document: string;
      readonly number: string;
      readonly signer: string;
    }
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'addressee'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  /** A small line over or under a table. */
  | { readonly kind: 'note'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly columns: readonly PaperColumn[];
      readonly rows: readonly (readonly string[])[];
      readonly total?: readonly string[];
    }
  /** Labels beside boxes to write in, of at least so many millimetres. */
  | {
      readonly kind: 'form';
      readonly rows: readonly { readonly label: string; readonly lines: readonly string[]; readonly height: number }[];
    }
  | { readonly kind: 'attachments'; readonly label: string; readonly titles: readonly string[] }
  | { readonly kind: 'signature'; readonly issuers: readonly string[]; readonly date: string }
  | { readonly kind: 'contact'; readonly text: string }
  /** 版记: copies to, on the last page. */
  | { readonly kind: 'imprint'; readonly lines: readonly string[] }
  /** A new page that begins with its number and title. */
  | { readonly kind: 'annex'; readonly label: string; readonly title: string }
  | { readonly kind: 'break' };

export interface Paper {
  readonly title: string;
  readonly language: 'zh' | 'en';
  readonly blocks: readonly PaperBlock[];
}
