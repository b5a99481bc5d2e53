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
  for entry in mapping { properties += [mapping[entry.key], mapping.index(forKey: entry.key)] }
  // It looks at all fields before the one that is asked for.
  properties += [frontMatter.index(of: "no such key"), YAMLMapping(mapping)]
  return properties
}

/// What all documents have: pieces of news, and tables of contents, of which only the first is asked for more, because
/// each reads all of the text.
func derived(_ digest: Digest, in source: SourceText) -> [Any?] {
  let table = TableOfContents.all(in: source).first
  let headings = digest.entries.map(\.title)
  var anchors = HeadingSlug.Anchors(.gitHub)
  let pairs = headings.map { (heading: $0, anchor: anchors.next(for: $0)) }
  return [
    digest.entries, digest.title, digest.date, DigestRecognition(of: source), table?.rule, table?.problems,
    table?.edits(), TableOfContents(in: source), TableOfContents.edits(in: source),
    TableOfContents.unmatchedMarks(in: source), HeadingSlug.inferred(from: pairs),
    HeadingSlug.kramdown.slug(of: source.text), try? Vocabulary(yaml: source.text),
    PageHeading.all(in: source, for: .jekyll), PageLink.all(in: source, for: .gitHub), ListItem(markdown: source.text),
  ]
}

extension MarkdownBlock {
  var derivedProperties: [Any?] {
    if case .paragraph(let paragraph) = self { [paragraph.links] } else { [] }
  }
}
