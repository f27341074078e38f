/** The part of the package that the tests use; it comes without types. */
declare module 'xml2js' {
  export function parseStringPromise(xml: string): Promise<unknown>;
}
