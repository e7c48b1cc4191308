"""What is answered where there is no page: by status, in English and Spanish."""

from http import HTTPStatus

TEXTS = {
    400: (
        "This request cannot be read. Open the page without its filter and choose again.",
        "No se puede leer esta solicitud. Abra la página sin su filtro y elija de nuevo.",
    ),
    404: ("There is no such page here.", "Aquí no existe esa página."),
    405: (
        "Nothing can be sent to this address: only GET, HEAD and OPTIONS are answered.",
        "No se puede enviar nada a esta dirección: solo se responde a GET, HEAD y OPTIONS.",
    ),
    413: (
        "No address here takes a body: ask again without one.",
        "Ninguna dirección recibe aquí un cuerpo: repita la solicitud sin él.",
    ),
    414: (
        "This address is too long: at most 16,000 characters can be read. "
        "Open the page without its filter and choose again.",
        "Esta dirección es demasiado larga: se leen hasta 16 000 caracteres. "
        "Abra la página sin su filtro y elija de nuevo.",
    ),
    417: (
        "No address here takes a body: ask again without one.",
        "Ninguna dirección recibe aquí un cuerpo: repita la solicitud sin él.",
    ),
    431: (
        "The headers of this request are too long.",
        "Las cabeceras de esta solicitud son demasiado largas.",
    ),
    500: (
        "Something went wrong here, and it is written in the server's log. Try again later.",
        "Algo ha fallado aquí y queda anotado en el registro del servidor. Inténtelo más tarde.",
    ),
}


def text(status: int) -> str:
    """Both languages, a line each; of a status without words of its own, those of its kind."""
    kind = 500 if status >= HTTPStatus.INTERNAL_SERVER_ERROR else 400
    return "".join(f"{line}\n" for line in TEXTS.get(status, TEXTS[kind]))
