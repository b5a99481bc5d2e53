extension DigestKind {
  /// A ``JekyllPost``: a front matter, and a body of no other known format.
  public static let jekyllPost: DigestKind = "jekyll-post"
}

extension JekyllPost {
  /// `jekyll-post`.
  public static let kind = DigestKind.jekyllPost

  static var isFallback: Bool { true }

  static func claim(on text: TextSigns) -> DigestClaim? {
    text.isPageOfJekyll ? text.claimOfFrontMatter : nil
  }

  /// The title in the front matter.
  public var digestTitle: String? { frontMatter?.title }
  /// The day in the front matter.
  public var digestDate: CalendarDate? { frontMatter?.date?.date }
}
