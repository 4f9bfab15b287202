import type { EmbeddingStrings } from './embedding.ts';

export const embeddingEs: EmbeddingStrings = {
  heading: 'Compartir e insertar',
  link: 'Enlace a lo que ve ahora',
  copyLink: 'Copiar el enlace',
  share: 'Compartir',
  embed: 'Insertar este mapa en un artículo',
  language: 'Idioma',
  theme: 'Tema',
  themes: { auto: 'Como el dispositivo del lector', light: 'Claro', dark: 'Oscuro' },
  view: 'Empieza con',
  country: 'País abierto',
  noCountry: 'Ninguno',
  title: 'Mostrar el titular',
  legend: 'Mostrar la leyenda',
  width: 'Ancho de la vista previa',
  pixels: '{width} px',
  preview: 'Vista previa del mapa insertado',
  code: 'Código para el artículo',
  copyCode: 'Copiar el código',
  byScript: 'La altura correcta en cualquier ancho: una vez en la página, si admite scripts',
  byStyle: 'O sin script, en los navegadores que lo permiten: en la hoja de estilo del sitio',
  copied: 'Copiado',
  notCopied: 'No se pudo copiar. Seleccione el texto y cópielo a mano.',
  local:
    'Esta dirección solo funciona en este ordenador. Publique el sitio y copie allí el código.',
  frameTitle: '{title} (mapa interactivo)',
};
