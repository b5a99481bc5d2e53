@testable import NewsDigestKit

extension FrontMatter {
  /// The front matter whose text between the fences is `yaml`.
  init(yaml: String) {
    let ending = yaml.utf8.last == .lineFeed || yaml.isEmpty ? "" : "\n"
    let source = SourceText(trusted: "---\n\(yaml)\(ending)---\n")
    self = JekyllPost(parsing: source).frontMatter ?? FrontMatter()
  }
}
