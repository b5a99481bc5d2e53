/// What opens and closes a comment in HTML.
enum HTMLComment {
  static let opening: StaticString = "<!--"
  static let closing: StaticString = "-->"
}
