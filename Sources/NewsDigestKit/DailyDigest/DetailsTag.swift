/// The tags of a collapsible section.
enum DetailsTag {
  static let opening: StaticString = "<details>"
  static let closing: StaticString = "</details>"
  static let summaryOpening: StaticString = "<summary>"
  static let summaryClosing: StaticString = "</summary>"
}
