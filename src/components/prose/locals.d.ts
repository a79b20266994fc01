declare namespace App {
  interface Locals {
    /** Still figures drawn so far on the page being built. */
    figures?: number;
  }
}
