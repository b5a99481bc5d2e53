import NewsDigestKit

/// Records in JSON.
enum Records {
  static func calls() throws {
    let bytes = try RecordEncoder().encode(Values.newsPost)
    var appended: [UInt8] = []
    try RecordEncoder(selection: RecordSelection("stories.headline")).encode(Values.newsPost, appendingTo: &appended)
    _ = RecordSelection("-blocks", always: ["path"])
    var decoder = RecordDecoder()
    decoder.userInfo = [.digestFormats: DigestFormats.builtIn]
    _ = try decoder.decode(NewsPost.self, from: bytes)
    settable(\RecordEncoder.selection, RecordSelection?.self)
    settable(\RecordEncoder.userInfo, [CodingUserInfoKey: any Sendable].self)
    settable(\RecordDecoder.userInfo, [CodingUserInfoKey: any Sendable].self)
    if let json = JSONText("1") {
      try recoded(json, by: JSONText.init(from:), JSONText.encode)
      _ = json.description
    }
    let error = RecordSyntaxError(offset: 0, reason: "a")
    _ = error.description
    settable(\RecordSyntaxError.offset, Int.self)
    settable(\RecordSyntaxError.reason, String.self)
  }
}
