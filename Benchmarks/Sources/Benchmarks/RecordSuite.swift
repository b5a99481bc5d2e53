import Foundation
import NewsDigestKit

/// The JSON form of documents, next to what Foundation's encoder and decoder make of it.
///
/// What is encoded is counted in bytes of the documents, and what is decoded in bytes of JSON.
struct RecordSuite<Content: DigestFormat> {
  let name: String
  let documents: DocumentSet
  var hasTargets = false

  private let ours = "model to JSON"
  private let theirs = "Foundation's JSONEncoder"
  private let parsing = "parsing"

  var timing: TimingSuite {
    TimingSuite(name: name, subjects: encoding + decoding, targets: hasTargets ? targets : [])
  }

  private var encoding: [Subject] {
    let models = documents.texts.compactMap { try? Content(parsing: $0) }
    let count = documents.byteCount
    return [
      Subject(name: ours, byteCount: count) { for model in models { use(try? RecordEncoder().encode(model)) } },
      Subject(name: theirs, byteCount: count) { for model in models { use(try? JSONEncoder().encode(model)) } },
      Subject(name: "model to JSON, without blocks", byteCount: count) {
        let encoder = RecordEncoder(selection: RecordSelection("-blocks"))
        for model in models { use(try? encoder.encode(model)) }
      },
      .over(documents.bytes, parsing) { use(try? Content(parsing: $0)) },
      .over(documents.bytes, "parsing, then model to JSON") { bytes in
        if let model = try? Content(parsing: bytes) { use(try? RecordEncoder().encode(model)) }
      },
    ]
  }

  private var decoding: [Subject] {
    let models = documents.texts.compactMap { try? Content(parsing: $0) }
    let json = models.compactMap { try? RecordEncoder().encode($0) }
    let data = json.map { Data($0) }
    let count = json.reduce(0) { $0 + $1.count }
    return [
      Subject(name: "JSON to model", byteCount: count) {
        for json in json { use(try? RecordDecoder().decode(Content.self, from: json)) }
      },
      Subject(name: "Foundation's JSONDecoder", byteCount: count) {
        for data in data { use(try? JSONDecoder().decode(Content.self, from: data)) }
      },
    ]
  }

  private var targets: [Target] {
    [
      .init(name: "speed over JSONEncoder's", subject: ours, references: [theirs], bound: .atLeast(8)),
      .init(name: "time of JSON over parsing", subject: ours, references: [parsing], bound: .atMost(1.5)),
      .init(
        name: "speed over JSONDecoder's", subject: "JSON to model", references: ["Foundation's JSONDecoder"],
        bound: .atLeast(3)),
    ]
  }
}
