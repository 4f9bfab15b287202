import type { TakeAwayWords } from './take-away-words.ts';

export const TAKE_AWAY_ES: TakeAwayWords = {
  heading: 'Llévatelo',
  lead: 'Todos los archivos se crean en este navegador. No se sube nada.',
  noMap: 'Todavía no hay nada que llevarse: el mapa necesita antes filas sin errores.',
  address: {
    label: 'Dirección del mapa cuando esté publicado (opcional)',
    hint: 'Por ejemplo, https://maps.example/. Con ella, los enlaces al mapa muestran una imagen y otros sitios pueden insertarlo por su dirección.',
    fault: '«{address}» no es una dirección completa: empieza por https:// y no lleva ? ni #.',
  },
  offered: {
    site: {
      name: 'Sitio web',
      about:
        'Páginas, página para insertar y hoja de cálculo en un archivo comprimido. Descomprímelo en cualquier servidor web.',
      take: 'Guardar el sitio web',
    },
    file: {
      name: 'Un solo archivo',
      about:
        'Toda la página en un archivo HTML. Se abre sin red, desde un disco, un correo o una mediateca. No tiene código para insertar.',
      take: 'Guardar un solo archivo',
    },
    folder: {
      name: 'Carpeta del mapa',
      about:
        'Para desarrolladores: sus ajustes y sus filas, para una copia de este proyecto: descomprimida en public/maps/, npm run build crea con ella la misma página.',
      take: 'Guardar la carpeta',
    },
    picture: {
      name: 'Imagen',
      about: 'El mapa con su leyenda y su crédito, para impresos, diapositivas y redes sociales.',
      take: 'Guardar la imagen',
    },
    sheet: {
      name: 'Hoja de cálculo',
      about: 'Todas las declaraciones en CSV, como las pueden descargar los lectores de la página.',
      take: 'Guardar la hoja de cálculo',
    },
  },
  picture: {
    format: 'Forma',
    background: 'Fondo',
    light: 'Claro',
    dark: 'Oscuro',
    file: 'Archivo',
    scale: 'Tamaño',
  },
  weight: 'Pesa {size}',
  atMost: 'Pesa {size} como mucho',
  working: 'Trabajando …',
  stop: 'Detener',
  stopped: 'Detenido.',
  saved: 'Guardado como {name}, {size}.',
  failed: 'No ha funcionado: {reason}. Inténtalo otra vez.',
  tooLarge: 'Este navegador no puede dibujar una imagen de este tamaño. Elige uno menor.',
};
