/** One page of every template, without its language. */
export const templates = [
  '',
  'practices/',
  'practices/medellin-metrocable/',
  'clusters/',
  'clusters/municipal-services/',
  'topics/',
  'topics/solid-waste/',
  'cities/',
  'cities/quito-ec/',
  'events/',
  'events/2019-12-hamburg-plastic-waste/',
  'search/?q=water',
  'offline/',
  'about/',
  'numbers/',
] as const;
