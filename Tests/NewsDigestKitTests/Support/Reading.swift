import Testing

@testable import NewsDigestKit

/// Parses a post, after checking the laws on its text.
func post(_ text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) throws -> NewsPost {
  expectLaws(of: NewsPost.self, in: text, sourceLocation: sourceLocation)
  return try NewsPost(parsing: text)
}

/// Parses lines below a headline.
func story(_ body: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) throws -> NewsPost.Story {
  let post = try post("## 소식\n\(body)\n", sourceLocation: sourceLocation)
  return try #require(post.stories.first, sourceLocation: sourceLocation)
}

/// The date of a test, which exists.
func date(_ text: String) throws -> CalendarDate {
  try CalendarDate(parsing: text)
}

/// Edits a document and gives its new text, after checking the guarantees of `DigestDocument` on it: that it is parsed
/// back as the model, and that the edits lead there and back.
func edited<Content: DigestFormat>(
  _ text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation, _ edit: (inout Content) throws -> Void
) throws -> String {
  expectLaws(of: Content.self, in: text, sourceLocation: sourceLocation)
  var document = try DigestDocument<Content>(parsing: text)
  try edit(&document.content)
  return try writtenText(of: document, sourceLocation: sourceLocation)
}

/// The text of an edited document, after the promises of `DigestDocument` were checked on it.
func writtenText<Content: DigestFormat>(
  of document: DigestDocument<Content>, sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> String {
  let text = try document.text()
  let edits = try document.edits()
  let source = document.source
  #expect(
    try Content(parsing: text) == document.content, "it is parsed back as something else",
    sourceLocation: sourceLocation)
  let applied = try source.applying(edits)
  #expect(ByteDifference(applied.text, text) == nil, "the edits make another text", sourceLocation: sourceLocation)
  let inverted = try applied.applying(source.inverting(edits))
  #expect(
    ByteDifference(inverted.text, source.text) == nil, "the edits do not lead back", sourceLocation: sourceLocation)
  return text
}

/// Expects two texts to have the same bytes.
func expectSameBytes(
  _ text: String, _ expected: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  guard let difference = ByteDifference(expected, text) else { return }
  Issue.record("\(difference)\n\(text)", sourceLocation: sourceLocation)
}
