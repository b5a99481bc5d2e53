/// A rule by which a heading gets the anchor that links point to.
///
/// Each host has its own: `A – B` becomes `a--b` on GitHub and `a-b` in the daily digests.
public enum HeadingSlug: String, Hashable, Codable, Sendable, CaseIterable {
  /// GitHub's: markup goes, each space becomes a hyphen, a second `echo` is `echo-1`.
  case gitHub
  /// kramdown's with its GFM parser, as in Jekyll.
  case kramdownGFM
  /// kramdown's own: ASCII only.
  case kramdown
  /// GitLab's: as GitHub's, with runs of hyphens as one.
  case gitLab
  /// The rule of the generator that writes the daily digests: runs of white space become one hyphen, and equal anchors
  /// stay equal.
  case dailyDigest

  /// The anchor of a heading, without what makes it differ from earlier ones: see ``Anchors``.
  ///
  /// - Parameter heading: The text of the heading as Markdown, without its `#` marks.
  /// - Complexity: O(*n*) in the bytes of the heading.
  public func slug(of heading: String) -> String {
    if let id = explicitID(of: heading) { return id }
    return slug(ofPlain: plainText(of: heading))
  }

  /// The text of a heading without markup, where the rule asks for it.
  private func plainText(of heading: String) -> String {
    switch self {
    case .gitHub, .gitLab: HeadingText.plain(heading, as: .commonMark)
    case .kramdown, .kramdownGFM: HeadingText.plain(heading, as: .kramdown)
    case .dailyDigest: heading
    }
  }

  private func slug(ofPlain text: String) -> String {
    switch self {
    case .gitHub: Self.gitHubSlug(of: text.unicodeScalars)
    case .gitLab: Self.gitLabSlug(of: text.unicodeScalars)
    case .kramdownGFM: Self.kramdownGFMSlug(of: text.unicodeScalars)
    case .kramdown: Self.kramdownSlug(of: text.unicodeScalars)
    case .dailyDigest: Self.dailyDigestSlug(of: text.unicodeScalars)
    }
  }

  /// The `{#id}` at the end of a heading, which kramdown takes as it is.
  func explicitID(of heading: String) -> String? {
    guard self == .kramdown || self == .kramdownGFM else { return nil }
    return heading.withBytes { bytes in HeadingText.explicitID(in: bytes).map { bytes.string($0.id) } }
  }
}

// MARK: - The rules

extension HeadingSlug {
  private typealias Scalars = String.UnicodeScalarView

  private static func gitHubSlug(of text: Scalars) -> String {
    var slug = Scalars()
    for scalar in text.lowercased(withFinalSigma: true) {
      if scalar == " " { slug.append("-") } else if scalar.isKeptByGitHub { slug.append(scalar) }
    }
    return String(slug)
  }

  private static func gitLabSlug(of text: Scalars) -> String {
    var slug = Scalars()
    for scalar in gitHubSlug(of: text.trimmingWhiteSpace()).unicodeScalars
    where scalar != "-" || slug.last != "-" {
      slug.append(scalar)
    }
    let isNumber = !slug.isEmpty && slug.allSatisfy { "0"..."9" ~= $0 }
    return (isNumber ? "anchor-" : "") + String(slug)
  }

  private static func kramdownGFMSlug(of text: Scalars) -> String {
    var slug = Scalars()
    for scalar in text.lowercased(withFinalSigma: false) {
      if scalar == " " || scalar == "\t" { slug.append("-") } else if scalar.isWordInRuby { slug.append(scalar) }
    }
    return String(slug)
  }

  private static func kramdownSlug(of text: Scalars) -> String {
    var slug = Scalars()
    for scalar in text.drop(while: { !$0.isASCIILetter }) {
      switch scalar {
      case " ": slug.append("-")
      case "A"..."Z": slug.append(lowercaseOf: scalar)
      case "a"..."z", "0"..."9", "-": slug.append(scalar)
      default: break
      }
    }
    return slug.isEmpty ? "section" : String(slug)
  }

  private static func dailyDigestSlug(of text: Scalars) -> String {
    var slug = Scalars()
    var isAfterSpace = false
    var last: Unicode.Scalar?
    for scalar in text.lowercased(withFinalSigma: true) {
      // A mark that belongs to a letter is no combining mark of its own when the text is composed.
      let composite = last?.composed(with: scalar)
      last = composite ?? scalar
      if composite != nil {
        slug.append(scalar)
      } else if scalar.properties.isWhitespace {
        if !isAfterSpace { slug.append("-") }
        isAfterSpace = true
      } else if scalar.isKeptInDailyDigest {
        slug.append(scalar)
        isAfterSpace = false
      }
    }
    return String(Scalars(slug.trimming { $0 == "-" }))
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIILetter: Bool { "a"..."z" ~= self || "A"..."Z" ~= self }

  /// Whether it is a Hangul syllable or a unified ideograph. These are letters without case, of which Korean, Japanese
  /// and Chinese headings are made, and tables of properties need not be searched for them.
  fileprivate var isSyllableOrIdeograph: Bool { 0xAC00...0xD7A3 ~= value || 0x4E00...0x9FFF ~= value }

  private var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  private var isLetter: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }

  /// Letters, marks, decimal and letter numbers, connectors, the hyphen, and symbols that are alphabetic, as `Ⓐ`.
  fileprivate var isKeptByGitHub: Bool {
    if isASCII { return isASCIILetter || "0"..."9" ~= self || self == "_" || self == "-" }
    if isSyllableOrIdeograph || isLetter || isMark || properties.isAlphabetic { return true }
    switch properties.generalCategory {
    case .decimalNumber, .letterNumber, .connectorPunctuation: return true
    default: return false
    }
  }

  /// Ruby's `\p{Word}`, and the hyphen.
  fileprivate var isWordInRuby: Bool { isKeptByGitHub }

  /// What Unicode calls alphabetic or numeric, without combining marks; `_` and the hyphen.
  fileprivate var isKeptInDailyDigest: Bool {
    if isASCII { return isKeptByGitHub }
    return (properties.isAlphabetic || properties.numericType != nil) && !isMark
  }
}

extension String.UnicodeScalarView {
  /// The text in lower case, after Unicode's full mapping and no locale's.
  ///
  /// - Parameter withFinalSigma: Whether a sigma that ends a word becomes `ς` (Unicode 3.13, Final_Sigma).
  fileprivate func lowercased(withFinalSigma: Bool) -> String.UnicodeScalarView {
    var output = String.UnicodeScalarView()
    for index in indices {
      let scalar = self[index]
      if scalar.isASCII, !("A"..."Z" ~= scalar) {
        output.append(scalar)
      } else if withFinalSigma, scalar == "Σ", isFinalSigma(at: index) {
        output.append("ς")
      } else {
        output.append(lowercaseOf: scalar)
      }
    }
    return output
  }

  /// Appends a scalar in lower case.
  ///
  /// Scalar by scalar: to append a collection copies all of the text each time.
  fileprivate mutating func append(lowercaseOf scalar: Unicode.Scalar) {
    if scalar.isSyllableOrIdeograph { return append(scalar) }
    for lower in scalar.properties.lowercaseMapping.unicodeScalars { append(lower) }
  }

  private func isFinalSigma(at index: Index) -> Bool {
    let before = self[..<index].last { !$0.properties.isCaseIgnorable }
    let after = self[self.index(after: index)...].first { !$0.properties.isCaseIgnorable }
    return (before?.properties.isCased ?? false) && !(after?.properties.isCased ?? false)
  }

  fileprivate func trimming(_ isTrimmed: (Unicode.Scalar) -> Bool) -> SubSequence {
    let start = drop(while: isTrimmed)
    guard let last = start.lastIndex(where: { !isTrimmed($0) }) else { return start.prefix(0) }
    return start[...last]
  }

  fileprivate func trimmingWhiteSpace() -> String.UnicodeScalarView {
    String.UnicodeScalarView(trimming { $0.properties.isWhitespace })
  }
}
