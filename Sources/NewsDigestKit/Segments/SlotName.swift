/// The name of a value that a segment holds: that of its property in the model.
enum SlotName: Hashable {
  case alternativeText, channel, className, date, depth, duration, end, footnotes, heading, headline, id,
    importance
  case isBold, isClosed, isIndented, isLabelFollowedByColon, key, keyPoints, label, level
  case linkText, linkURL
  case name, note, notes, number, organization, publishedOn, reference, role, separator, source, start, summary, tags
  case target
  case text, title, titles, trailingComment, url, value
  /// Layout, which is no value.
  case citationLayout, footnoteLayout, indentation
  /// The segment as a whole is the value.
  case itself
  /// A value of a stated grammar, which knows its name.
  case own(UInt8)

  /// The path of the property in the segment's part of the model.
  var path: String {
    switch self {
    case .linkText: "link.text"
    case .linkURL: "link.url"
    case .itself, .own: ""
    default: "\(self)"
    }
  }
}
