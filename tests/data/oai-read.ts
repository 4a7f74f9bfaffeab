import { readFileSync } from 'node:fs';
import { XmlDocument, XmlElement, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

// The parts of the schema lie beside each other.
xmlRegisterFsInputProviders();
const file = 'tests/data/xsd/static-repository.xsd';
const schema = XsdValidator.fromDoc(XmlDocument.fromString(readFileSync(file, 'utf8'), { url: file }));

/** What in a static repository is not as the specification has it; throws where it is no XML. */
export function repositoryFaults(xml: string): string[] {
  const document = XmlDocument.fromString(xml);
  try {
    schema.validate(document);
    return [];
  } catch (error) {
    return [String(error)];
  } finally {
    document.dispose();
  }
}

/** The texts of all elements of a name, such as `oai:identifier` or `dc:title`. */
export function textsOf(xml: string, name: string): string[] {
  const document = XmlDocument.fromString(xml);
  const found = document
    .find(`//${name}`, {
      oai: 'http://www.openarchives.org/OAI/2.0/',
      dc: 'http://purl.org/dc/elements/1.1/',
    })
    .filter((node) => node instanceof XmlElement)
    .map(({ content }) => content);
  document.dispose();
  return found;
}
