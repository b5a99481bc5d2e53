import Checks

extension FuzzTarget {
  /// All targets.
  public static let all =
    Format.allCases.map { format in FuzzTarget.format(format.contentType) } + [
      frontMatter, tableOfContents, chapterImport, digest, model, edit, overwrite, growth,
    ]
}
