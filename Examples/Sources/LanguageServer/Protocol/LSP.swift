/// The structures of the Language Server Protocol 3.17, named as there: those of its messages that the server knows.
enum LSP {}
