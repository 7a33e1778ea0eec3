/** The package ships no types of its own. */
declare module "html-encoding-sniffer" {
  interface SniffOptions {
    xml?: boolean;
    transportLayerEncodingLabel?: string;
    defaultEncoding?: string;
    maxPrescanBytes?: number;
  }

  /** The WHATWG name of the encoding that byte order mark, label, declaration or default give. */
  export default function sniffEncoding(bytes: Uint8Array, options?: SniffOptions): string | null;
}
