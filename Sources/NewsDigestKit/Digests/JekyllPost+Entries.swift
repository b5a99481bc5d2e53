// A post has the entries of another format, so that they are here and not with the format.
extension JekyllPost: RecognisedFormat {
  /// The items of the body, or else the post as a whole.
  public var digestEntries: [DigestEntry] {
    var digest = MarkdownDigest(parsing: SourceText(trusted: String(content)))
    digest.frontMatter = frontMatter
    var entries = digest.digestEntries
    // The paths are those of another model.
    for index in entries.indices { entries[index].property = nil }
    return entries.isEmpty ? [entry] : entries
  }

  private var entry: DigestEntry {
    let frontMatter = frontMatter ?? FrontMatter()
    return DigestEntry(
      title: frontMatter.title ?? "", links: Link.all(in: body), dates: frontMatter.date.map { [$0.date] } ?? [],
      tags: frontMatter.tags, summary: frontMatter["description"]?.string ?? frontMatter["excerpt"]?.string)
  }
}
