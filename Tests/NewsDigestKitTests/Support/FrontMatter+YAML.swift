@testable import NewsDigestKit

extension FrontMatter {
  /// The front matter whose text between the fences is `yaml`.
  init(yaml: String) {
    let source = SourceText(trusted: "---\n\(yaml)\n---\n")
    self = JekyllPost(parsing: source).frontMatter ?? FrontMatter()
  }
}
