import jsonld from 'jsonld';

// Classes and properties of DCAT-AP 3 that a description cannot do without, and those that this site promises.
const dcat = 'http://www.w3.org/ns/dcat#';
const dct = 'http://purl.org/dc/terms/';
const foaf = 'http://xmlns.com/foaf/0.1/';
const spdx = 'http://spdx.org/rdf/terms#';
const vcard = 'http://www.w3.org/2006/vcard/ns#';
const needed: Readonly<Record<string, readonly string[]>> = {
  [`${dcat}Catalog`]: [
    ...['title', 'description', 'publisher', 'license', 'language', 'spatial', 'modified'].map(
      (name) => dct + name,
    ),
    `${dcat}dataset`,
    `${foaf}homepage`,
  ],
  [`${dcat}Dataset`]: [
    ...['title', 'description', 'publisher', 'identifier', 'language', 'modified', 'accessRights'].map(
      (name) => dct + name,
    ),
    ...['contactPoint', 'distribution', 'theme'].map((name) => dcat + name),
  ],
  [`${dcat}Distribution`]: [
    ...['accessURL', 'downloadURL', 'mediaType', 'byteSize'].map((name) => dcat + name),
    ...['license', 'format'].map((name) => dct + name),
    `${spdx}checksum`,
  ],
  [`${foaf}Agent`]: [`${foaf}name`],
  [`${spdx}Checksum`]: [`${spdx}algorithm`, `${spdx}checksumValue`],
  [`${vcard}Organization`]: [`${vcard}fn`],
};
/** Properties whose values are things, and not text. */
const resources = new Set([
  ...['publisher', 'license', 'language', 'accessRights', 'format'].map((name) => dct + name),
  ...['dataset', 'distribution', 'accessURL', 'downloadURL', 'mediaType', 'theme', 'landingPage'].map(
    (name) => dcat + name,
  ),
]);

/** A node of expanded JSON-LD. */
export type Node = Record<string, unknown> & { '@id'?: string; '@type'?: string[] };

/** All nodes of a JSON-LD document that have a class. Refuses to load anything: the context must stand in the document. */
export async function nodesOf(document: object): Promise<Node[]> {
  const options = {
    documentLoader: (url: string) => Promise.reject<never>(new Error(`${url} would be loaded`)),
    // What no term of the context covers would be dropped without a word.
    safe: true,
  };
  const expanded = await jsonld.expand(document as jsonld.JsonLdDocument, options);
  const nodes: Node[] = [];
  const walk = (value: unknown) => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null) {
      if ('@type' in value && !('@value' in value)) nodes.push(value as Node);
      Object.values(value).forEach(walk);
    }
  };
  walk(expanded);
  return nodes;
}

/** What is missing in a catalogue, or of the wrong sort. */
export async function catalogFaults(document: object): Promise<string[]> {
  return (await nodesOf(document)).flatMap((node) =>
    (node['@type'] ?? []).flatMap((type) => {
      const where = `${node['@id'] ?? ''} (${type})`;
      const missing = (needed[type] ?? []).filter(
        (property) => !(node[property] as unknown[] | undefined)?.length,
      );
      const texts = Object.entries(node).filter(
        ([property, values]) =>
          resources.has(property) && (values as object[]).some((value) => '@value' in value),
      );
      return [
        ...missing.map((property) => `${where} has no ${property}`),
        ...texts.map(([property]) => `${where} has a text as ${property}`),
      ];
    }),
  );
}
