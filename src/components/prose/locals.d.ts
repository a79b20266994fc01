declare namespace App {
  interface Locals {
    /** Still figures drawn so far on the page being built. */
    figures?: number;
    /** The page is made as text: what is drawn elsewhere is told. */
    asText?: boolean;
  }
}
