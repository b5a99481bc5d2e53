import NewsDigestKit

/// What Jekyll makes of a front matter.
func derived(_ frontMatter: FrontMatter?, in source: SourceText) -> [Any?] {
  guard let frontMatter, let fileName = PostFileName(path: "2025-12-03-a.md") else { return [] }
  let permalink = JekyllPermalink.template("/:categories/:slugified_categories/:title")
  var properties: [Any?] = [
    frontMatter.title, frontMatter.layout, frontMatter.permalink, frontMatter.date, frontMatter.isPublished,
    frontMatter.categories, frontMatter.tags, permalink.path(for: frontMatter, fileName: fileName),
    FrontMatter.fieldRanges(in: source),
  ]
  let mapping = frontMatter.mapping
  for entry in mapping { properties.append(mapping[entry.key]) }
  return properties
}

/// What all documents have: pieces of news, and tables of contents, of which only the first is asked for more, because
/// each reads all of the text.
func derived(_ digest: Digest, in source: SourceText) -> [Any?] {
  let table = TableOfContents.all(in: source).first
  return [
    digest.entries, digest.title, digest.date, DigestRecognition(of: source), table?.rule, table?.problems,
    table?.edits(),
  ]
}

extension MarkdownBlock {
  var derivedProperties: [Any?] {
    if case .paragraph(let paragraph) = self { [paragraph.links] } else { [] }
  }
}
