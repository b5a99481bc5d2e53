/// What the documents of a format are published as, by which they are checked for publishing.
enum PublishedMedium {
  /// A page that a host makes of Markdown.
  case markdownPage
  /// The description of an episode or a video, whose chapters a player shows.
  case showNotes
}
