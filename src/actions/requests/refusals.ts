/** What any request may be refused for, whatever it asks. */

export const requestRefusals = {
  'request/not-understood': {
    status: 400,
    says: {
      en: 'The request is not in the form that “{action}” takes: {problems}.',
      es: 'La solicitud no tiene la forma que pide “{action}”: {problems}.',
    },
    remedy: {
      en: 'See what it takes in the API reference, mend the request and send it again.',
      es: 'Vea en la referencia de la API lo que pide, corrija la solicitud y envíela de nuevo.',
    },
  },
  'request/file-missing': {
    status: 400,
    says: { en: 'The request brought no file.', es: 'La solicitud no trajo ningún archivo.' },
    remedy: {
      en: 'Send the file as the last part of a multipart request, after the other fields.',
      es: 'Envíe el archivo como última parte de una solicitud multipart, después de los demás campos.',
    },
  },
  'request/file-not-taken': {
    status: 400,
    says: {
      en: 'The request brought a file, and this takes none.',
      es: 'La solicitud trajo un archivo, y aquí no se recibe ninguno.',
    },
    remedy: { en: 'Leave the file out.', es: 'Quite el archivo.' },
  },
  'request/file-not-last': {
    status: 400,
    says: { en: 'Something follows the file.', es: 'Hay algo después del archivo.' },
    remedy: {
      en: 'Send one file, and send it as the last part of the request.',
      es: 'Envíe un solo archivo, como última parte de la solicitud.',
    },
  },
  'request/not-json': {
    status: 400,
    says: { en: 'The body of the request is not JSON.', es: 'El cuerpo de la solicitud no es JSON.' },
    remedy: { en: 'Send a JSON object in UTF-8.', es: 'Envíe un objeto JSON en UTF-8.' },
  },
  'request/not-multipart': {
    status: 400,
    says: {
      en: 'The body of the request is not a form that can be read.',
      es: 'El cuerpo de la solicitud no es un formulario que se pueda leer.',
    },
    remedy: {
      en: 'Send multipart/form-data: at most 60 fields, then the file.',
      es: 'Envíe multipart/form-data: 60 campos como máximo y después el archivo.',
    },
  },
  'request/media-type': {
    status: 415,
    says: {
      en: 'The body of the request is of a media type that is not taken here.',
      es: 'El cuerpo de la solicitud es de un tipo de contenido que aquí no se recibe.',
    },
    remedy: {
      en: 'Send application/json, or multipart/form-data where a file is taken.',
      es: 'Envíe application/json, o multipart/form-data donde se recibe un archivo.',
    },
  },
  'request/too-large': {
    status: 413,
    says: { en: 'The request is too large.', es: 'La solicitud es demasiado grande.' },
    remedy: {
      en: 'Send less at a time; a file goes as the last part of a multipart request.',
      es: 'Envíe menos cada vez; un archivo va como última parte de una solicitud multipart.',
    },
  },
  'request/too-many': {
    status: 429,
    says: {
      en: 'There were too many requests in a short time.',
      es: 'Hubo demasiadas solicitudes en poco tiempo.',
    },
    remedy: {
      en: 'Wait for as many seconds as Retry-After says, and try again.',
      es: 'Espere los segundos que dice Retry-After e inténtelo de nuevo.',
    },
  },
  'request/from-elsewhere': {
    status: 403,
    says: {
      en: 'The request does not come from a page of ours.',
      es: 'La solicitud no viene de una de nuestras páginas.',
    },
    remedy: {
      en: 'Open the hub’s own page. A program shows a token and sends the header Causeway-Request.',
      es: 'Abra la página de este sistema. Un programa muestra su token y envía el encabezado Causeway-Request.',
    },
  },
  'request/key-missing': {
    status: 400,
    says: {
      en: 'A request that changes something must carry an Idempotency-Key, so that asking twice does it once.',
      es: 'Una solicitud que cambia algo debe llevar un Idempotency-Key, para que pedirla dos veces la haga una sola vez.',
    },
    remedy: {
      en: 'Make a random key (a UUID) for the request, send it as Idempotency-Key, and the same one when you try again.',
      es: 'Genere una clave al azar (un UUID), envíela como Idempotency-Key y use la misma cuando lo intente de nuevo.',
    },
  },
  'request/key-not-understood': {
    status: 400,
    says: {
      en: 'The Idempotency-Key has a blank, a letter beyond ASCII, or more than 200 signs.',
      es: 'El Idempotency-Key tiene un espacio, una letra fuera de ASCII o más de 200 signos.',
    },
    remedy: {
      en: 'Make a key at random (a UUID) and send that.',
      es: 'Genere una clave al azar (un UUID) y envíela.',
    },
  },
  'request/key-used-for-another': {
    status: 422,
    says: {
      en: 'This Idempotency-Key was used for another request already.',
      es: 'Este Idempotency-Key ya se usó para otra solicitud.',
    },
    remedy: {
      en: 'Send a new key with a new request; the old key only with the very same one.',
      es: 'Envíe una clave nueva con cada solicitud nueva; la anterior, solo con la misma solicitud.',
    },
  },
  'request/no-such-action': {
    status: 404,
    says: { en: 'There is no action of this name.', es: 'No existe una acción con ese nombre.' },
    remedy: {
      en: 'See the list of actions in the API reference.',
      es: 'Vea la lista de acciones en la referencia de la API.',
    },
  },
  'request/not-signed-in': {
    status: 401,
    says: {
      en: 'You are not signed in, or your session has ended.',
      es: 'Usted no ha entrado, o su sesión terminó.',
    },
    remedy: {
      en: 'Sign in and try again. What you had entered is still on your screen.',
      es: 'Entre e inténtelo de nuevo. Lo que escribió sigue en su pantalla.',
    },
  },
  'request/not-permitted': {
    status: 403,
    says: { en: 'Your role does not allow this.', es: 'Su función no permite esto.' },
    remedy: {
      en: 'Ask an administrator of your organization.',
      es: 'Pídalo a un administrador de su organización.',
    },
  },
  'request/no-organization-chosen': {
    status: 403,
    says: {
      en: 'You have not chosen the organization that you work for now.',
      es: 'No ha elegido para qué organización trabaja ahora.',
    },
    remedy: {
      en: 'Choose one of your organizations and try again.',
      es: 'Elija una de sus organizaciones e inténtelo de nuevo.',
    },
  },
  'request/second-factor-needed': {
    status: 403,
    says: { en: 'This needs your second factor.', es: 'Para esto se necesita su segundo factor.' },
    remedy: {
      en: 'Show your passkey or the code of your authenticator and try again.',
      es: 'Muestre su clave de acceso o el código de su autenticador e inténtelo de nuevo.',
    },
  },
  'request/not-for-this-organization': {
    status: 403,
    says: {
      en: 'An organization of your kind does not do this.',
      es: 'Una organización como la suya no hace esto.',
    },
    remedy: {
      en: 'Switch to the organization that does, if you work for it.',
      es: 'Si trabaja para la organización que lo hace, cambie a ella.',
    },
  },
  'request/no-such-cursor': {
    status: 400,
    says: {
      en: 'The cursor is not one that this list gave you.',
      es: 'El cursor no es uno que le haya dado esta lista.',
    },
    remedy: {
      en: 'Ask for the first page without a cursor, and for each next one with the “next” of the page before.',
      es: 'Pida la primera página sin cursor, y cada una de las siguientes con el “next” de la anterior.',
    },
  },
  'request/not-found': {
    status: 404,
    says: {
      en: 'There is nothing here under that name that you may see.',
      es: 'Aquí no hay nada con ese nombre que usted pueda ver.',
    },
    remedy: {
      en: 'Check the address, or look for it in the list.',
      es: 'Revise la dirección, o búsquelo en la lista.',
    },
  },
} as const
