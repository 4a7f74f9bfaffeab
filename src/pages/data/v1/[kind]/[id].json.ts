import type { APIRoute } from 'astro';
import { answer } from '../../../../data/answer.ts';
import type { DataFile } from '../../../../data/data-file.ts';
import { publication } from '../../../../data/library-data.ts';

export const getStaticPaths = async () =>
  [...(await publication()).entries].map(([key, file]) => {
    const [kind = '', id = ''] = key.split('/');
    return { params: { kind, id }, props: { file } };
  });

export const GET: APIRoute<{ file: DataFile }> = ({ props }) => answer(props.file);
