/** The library brings no types; this is what we use of it. */
declare module 'dmn-moddle' {
  export interface ModdleElement {
    $type: string;
    $body?: string;
    [name: string]: unknown;
  }
  export class DmnModdle {
    create(type: string, attributes?: object): ModdleElement;
    createAny(type: string, namespace: string, attributes?: object): ModdleElement;
    toXML(element: ModdleElement, options?: { format?: boolean }): Promise<{ xml: string }>;
    fromXML(xml: string, type: string): Promise<{ rootElement: ModdleElement; warnings: { message: string }[] }>;
  }
}
