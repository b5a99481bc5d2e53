/// What makes a page of a Markdown file.
public enum PublishingHost: String, Hashable, Codable, Sendable, CaseIterable {
  /// A Jekyll site: Liquid, kramdown with its GFM parser, and kramdown's anchors.
  case jekyll
  /// A file that is looked at on GitHub: CommonMark, and GitHub's anchors.
  case gitHub = "github"
  /// A file that is looked at on GitLab: CommonMark, and GitLab's anchors.
  case gitLab = "gitlab"

  /// The rule by which headings get their anchors.
  public var anchors: HeadingSlug {
    switch self {
    case .jekyll: .kramdownGFM
    case .gitHub: .gitHub
    case .gitLab: .gitLab
    }
  }

  /// Whose Markdown it parses.
  var dialect: MarkdownDialect {
    switch self {
    case .jekyll: .kramdown
    case .gitHub, .gitLab: .commonMark
    }
  }

  /// What messages call it.
  var name: String {
    switch self {
    case .jekyll: "Jekyll"
    case .gitHub: "GitHub"
    case .gitLab: "GitLab"
    }
  }
}
