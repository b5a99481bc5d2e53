extension HeadingSlug {
  /// Gives the headings of a document their anchors, in order, and makes equal ones unique as the rule does.
  ///
  ///     var anchors = HeadingSlug.Anchors(.gitHub)
  ///     anchors.next(for: "Echo")  // echo
  ///     anchors.next(for: "Echo")  // echo-1
  public struct Anchors: Sendable {
    /// The rule.
    public let rule: HeadingSlug
    /// For each anchor given, how many more were asked for.
    private var counts: [[UInt8]: Int] = [:]

    /// Starts a document.
    public init(_ rule: HeadingSlug) {
      self.rule = rule
    }

    /// The anchor of the next heading of the document.
    public mutating func next(for heading: String) -> String {
      if let id = rule.explicitID(of: heading) { return id }
      let slug = rule.slug(of: heading)
      return switch rule {
      case .dailyDigest: slug
      case .gitHub: unusedAnchor(for: slug)
      case .gitLab, .kramdown, .kramdownGFM: countedAnchor(for: slug)
      }
    }

    /// The anchor of the next heading of a page.
    mutating func next(for heading: MarkdownHeading) -> String {
      guard rule.isKramdowns else { return next(for: heading.text) }
      if let id = heading.explicitID { return id }
      return countedAnchor(for: rule.slug(of: heading.text))
    }

    /// The anchor with the number of earlier ones of the same base, whether another heading has that anchor or not.
    private mutating func countedAnchor(for slug: String) -> String {
      let count = counts[Array(slug.utf8)].map { $0 + 1 } ?? 0
      counts[Array(slug.utf8)] = count
      return count == 0 ? slug : "\(slug)-\(count)"
    }

    /// The first anchor that no heading has yet.
    private mutating func unusedAnchor(for slug: String) -> String {
      let base = Array(slug.utf8)
      var anchor = slug
      while counts[Array(anchor.utf8)] != nil {
        let count = (counts[base] ?? 0) + 1
        counts[base] = count
        anchor = "\(slug)-\(count)"
      }
      counts[Array(anchor.utf8)] = 0
      return anchor
    }
  }
}
