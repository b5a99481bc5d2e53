/// A new text of a document, and the edits of the source that make it.
struct DocumentRevision: Sendable {
  let text: [UInt8]
  let edits: [SourceEdit]

  init(text: [UInt8], edits: [SourceEdit]) {
    (self.text, self.edits) = (text, edits)
  }

  /// A text that takes the place of the whole source.
  init(text: [UInt8], replacing bytes: ByteView) {
    self.text = text
    edits = text.withBytes { text in
      SourceEdit(replacing: bytes.indices, of: bytes, with: text.indices, of: text).map { [$0] } ?? []
    }
  }
}
