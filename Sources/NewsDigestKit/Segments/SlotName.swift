/// The name of a value that a segment holds: that of its property in the model.
enum SlotName: Hashable {
  case alternativeText, channel, className, date, depth, duration, end, footnotes, heading, headline, id,
    importance
  case isBold, isClosed, isIndented, isLabelFollowedByColon, key, keyPoints, label, level
  case linkText
  case name, note, notes, number, organization, publishedOn, reference, role, separator, source, start, summary, tags
  case target
  case text, title, trailingComment, url, value
  /// Layout, which is no value.
  case citationLayout, footnoteLayout, indentation
  /// The segment as a whole is the value.
  case itself
  /// A value of a stated grammar, which knows its name.
  case own(UInt8)

  /// The path of the property in the segment's part of the model.
  ///
  /// An outline asks for it at each value. Reflection knows the names too, but takes a hundred times as long.
  var path: String {
    switch self {
    case .linkText: "link.text"
    case .itself, .own: ""
    case .alternativeText: "alternativeText"
    case .channel: "channel"
    case .className: "className"
    case .date: "date"
    case .depth: "depth"
    case .duration: "duration"
    case .end: "end"
    case .footnotes: "footnotes"
    case .heading: "heading"
    case .headline: "headline"
    case .id: "id"
    case .importance: "importance"
    case .isBold: "isBold"
    case .isClosed: "isClosed"
    case .isIndented: "isIndented"
    case .isLabelFollowedByColon: "isLabelFollowedByColon"
    case .key: "key"
    case .keyPoints: "keyPoints"
    case .label: "label"
    case .level: "level"
    case .name: "name"
    case .note: "note"
    case .notes: "notes"
    case .number: "number"
    case .organization: "organization"
    case .publishedOn: "publishedOn"
    case .reference: "reference"
    case .role: "role"
    case .separator: "separator"
    case .source: "source"
    case .start: "start"
    case .summary: "summary"
    case .tags: "tags"
    case .target: "target"
    case .text: "text"
    case .title: "title"
    case .trailingComment: "trailingComment"
    case .url: "url"
    case .value: "value"
    case .citationLayout: "citationLayout"
    case .footnoteLayout: "footnoteLayout"
    case .indentation: "indentation"
    }
  }
}
