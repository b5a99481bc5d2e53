import NewsDigestKit

extension SourceText {
  /// Takes a text that is far below the limit.
  init(checked text: String) {
    do { try self.init(text) } catch { preconditionFailure("\(error)") }
  }
}
