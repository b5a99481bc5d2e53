/// Whose rules Markdown is parsed by, where they differ.
enum MarkdownDialect {
  /// GitHub's and GitLab's.
  case commonMark
  /// Jekyll's: kramdown with its GFM parser.
  case kramdown
}
