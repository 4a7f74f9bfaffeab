import { z } from 'zod';

// GitHub's rules for issue forms, which it checks only when the file is on the main branch:
// https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-issue-forms
// https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema
// https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/common-validation-errors-when-creating-issue-forms

const text = z.string().trim().min(1);
const id = z.string().regex(/^[\w-]+$/);
const validations = z.strictObject({ required: z.boolean().optional() }).optional();
const labelled = { label: text, description: text.optional() };
const distinct = <T>(items: readonly T[]) =>
  new Set(items.map((item) => JSON.stringify(item))).size === items.length;

/** GitHub compares labels by their letters and digits. */
const plain = (label: string) => label.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const element = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: text }) }),
  z.strictObject({
    type: z.literal('input'),
    id: id.optional(),
    attributes: z.strictObject({ ...labelled, placeholder: text.optional(), value: text.optional() }),
    validations,
  }),
  z.strictObject({
    type: z.literal('textarea'),
    id: id.optional(),
    attributes: z.strictObject({
      ...labelled,
      placeholder: text.optional(),
      value: text.optional(),
      render: text.optional(),
    }),
    validations,
  }),
  z.strictObject({
    type: z.literal('dropdown'),
    id: id.optional(),
    attributes: z.strictObject({
      ...labelled,
      multiple: z.boolean().optional(),
      default: z.int().min(0).optional(),
      // GitHub keeps "None" for itself.
      options: z
        .array(text.refine((option) => option.toLowerCase() !== 'none'))
        .min(1)
        .refine(distinct, 'The options repeat.'),
    }),
    validations,
  }),
  z.strictObject({
    type: z.literal('checkboxes'),
    id: id.optional(),
    attributes: z.strictObject({
      ...labelled,
      options: z
        .array(z.strictObject({ label: text, required: z.boolean().optional() }))
        .min(1)
        .refine(distinct, 'The options repeat.'),
    }),
  }),
]);

/** An issue form, as GitHub accepts it. */
export const issueForm = z.strictObject({
  name: text,
  description: text.max(200),
  title: text.optional(),
  labels: z.array(text).min(1).refine(distinct).optional(),
  assignees: z.array(text).min(1).refine(distinct).optional(),
  projects: z.array(text).optional(),
  type: text.optional(),
  body: z
    .array(element)
    .min(1)
    .refine((body) => body.some(({ type }) => type !== 'markdown'), 'A form needs a field.')
    .refine(
      (body) => distinct(body.flatMap((item) => ('id' in item && item.id ? [item.id] : []))),
      'An id is there twice.',
    )
    .refine(
      (body) =>
        distinct(body.flatMap((item) => ('label' in item.attributes ? [plain(item.attributes.label)] : []))),
      'Two labels are too similar.',
    ),
});

/** `config.yml` beside the forms. */
export const chooser = z.strictObject({
  blank_issues_enabled: z.boolean().optional(),
  contact_links: z.array(z.strictObject({ name: text, url: z.url(), about: text })).optional(),
});
