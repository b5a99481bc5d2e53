import Foundation
import Testing

@testable import NewsDigestKit

@Suite("Records are decoded as Foundation decodes them, and strictly")
struct RecordDecoderTests {
  private struct Values: Decodable, Equatable {
    var text: String?
    var number: Double?
    var whole: Int?
    var flag: Bool?
    var list: [String]?
    var small: UInt8?
  }

  @Test(
    "Values",
    arguments: [
      #"{"text":"\u00e9\ud83e\udd89\/\b\f\n\r\t\"\\","number":1e2,"whole":3.0,"flag":true,"list":["a"],"small":255}"#,
      #" { "text" : null , "number" : -0 , "whole" : -9223372036854775808 , "list" : [ ] } "#,
      #"{"whole":9223372036854775807,"te\u0078t":"b","other":{"text":"c","list":[[[]]]},"number":5E-1}"#,
      "{}",
    ])
  func values(json: String) throws {
    let ours = try RecordDecoder().decode(Values.self, from: json.utf8)
    #expect(try ours == JSONDecoder().decode(Values.self, from: Data(json.utf8)))
  }

  @Test(
    "What is no value of the type is an error of the same case, with the same path",
    arguments: [
      #"{"text":1}"#, #"{"number":"1"}"#, #"{"whole":1.5}"#, #"{"whole":9223372036854775808}"#, #"{"flag":1}"#,
      #"{"list":{}}"#, #"{"list":["a",null]}"#, #"{"list":["a",1]}"#, #"{"small":256}"#, #"{"small":-1}"#, "[]", "1",
      #"{"number":1e999}"#,
    ])
  func mismatches(json: String) throws {
    let ours = #expect(throws: DecodingError.self) { try RecordDecoder().decode(Values.self, from: json.utf8) }
    let theirs = #expect(throws: DecodingError.self) { try JSONDecoder().decode(Values.self, from: Data(json.utf8)) }
    #expect(try Self.shape(of: #require(ours)) == Self.shape(of: #require(theirs)))
  }

  /// The case of an error, and its path; Foundation names none for a number that cannot be represented.
  private static func shape(of error: DecodingError) -> String {
    let (name, context) =
      switch error {
      case .typeMismatch(_, let context): ("mismatch", context)
      case .valueNotFound(_, let context): ("null", context)
      case .keyNotFound(_, let context): ("key", context)
      case .dataCorrupted(let context): ("corrupt", context)
      @unknown default: ("unknown", DecodingError.Context(codingPath: [], debugDescription: ""))
      }
    return name == "corrupt" ? name : name + context.codingPath.map { "." + $0.stringValue }.joined()
  }

  @Test("A member that is missing is named")
  func missingMember() throws {
    let error = #expect(throws: DecodingError.self) {
      try RecordDecoder().decode(NewsPost.self, from: #"{"stories":[{"headline":"a"},{}]}"#.utf8)
    }
    guard case .keyNotFound(let key, let context) = try #require(error) else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(key.stringValue == "headline")
    #expect((context.codingPath + [key]).pathDescription == "stories[1].headline")
  }

  @Test(
    "Bytes that are not JSON, and where",
    arguments: [
      ("", 0), ("{", 1), ("[1,]", 3), ("[1", 2), ("{\"a\" 1}", 5), ("{\"a\":}", 5), ("{a:1}", 1), ("[01]", 1),
      ("[1.]", 3),
      ("[-]", 2), ("[1e]", 3), ("[tru]", 1), ("\"a", 0), ("\"\u{1}\"", 1), ("1 2", 2), ("[]]", 2), ("// a", 0),
    ])
  func syntax(json: String, offset: Int) throws {
    do {
      _ = try RecordDecoder().decode(RecordValue.self, from: json.utf8)
      Issue.record("It is decoded.")
    } catch DecodingError.dataCorrupted(let context) {
      let error = try #require(context.underlyingError as? RecordSyntaxError)
      #expect(error.offset == offset, "\(error)")
    }
  }

  @Test("Escapes that are no scalars", arguments: [#""\ud800""#, #""\udc00a""#, #""\x""#, #""\u12g4""#])
  func escapes(json: String) {
    #expect(throws: DecodingError.self) { try RecordDecoder().decode(String.self, from: json.utf8) }
  }

  @Test("Bytes that are not UTF-8")
  func notUTF8() {
    #expect(throws: DecodingError.self) {
      try RecordDecoder().decode([String].self, from: [0x5B, 0x22, 0xFF, 0x22, 0x5D])
    }
  }

  @Test("The depth is bounded, and what is deep is decoded without a deep stack", arguments: [511, 512, 513, 100_000])
  func depth(count: Int) {
    let json = String(repeating: "[", count: count) + String(repeating: "]", count: count)
    let value = try? RecordDecoder().decode(JSONText.self, from: json.utf8)
    #expect((value != nil) == (count <= 512))
  }

  @Test("Of two members with one name, the first one counts, in small and large objects", arguments: [2, 100])
  func duplicates(count: Int) throws {
    let members = [#""text":"first""#] + (0..<count).map { #""m\#($0)":{"text":"no"}"# } + [#""text":"last""#]
    let json = "{" + members.joined(separator: ",") + "}"
    #expect(try RecordDecoder().decode(Values.self, from: json.utf8).text == "first")
    guard case .object(let object) = try RecordDecoder().decode(RecordValue.self, from: json.utf8) else {
      Issue.record("It is no object.")
      return
    }
    #expect(object["text"] == .text(ExactText("first")))
    #expect(object.count == count + 1)
  }

  @Test("Names are compared by their bytes")
  func names() throws {
    let json = "{\"e\u{301}\":1,\"\u{E9}\":2}"
    #expect(try RecordDecoder().decode([String: Int].self, from: json.utf8).count >= 1)
    let tape = try JSONTape(Array(json.utf8), userInfo: [:])
    #expect(try tape.member("\u{E9}", of: 0).map(tape.json) == Array("2".utf8))
    #expect(tape.member("e", of: 0) == nil)
  }

  /// Decodes from nested containers and with super decoders.
  private struct Tangle: Decodable {
    init(from decoder: any Decoder) throws {
      let members = try decoder.container(keyedBy: RecordKey.self)
      let nested = try members.nestedContainer(keyedBy: RecordKey.self, forKey: RecordKey(stringValue: "nested"))
      #expect(try nested.decode(Int.self, forKey: RecordKey(stringValue: "two")) == 2)
      #expect(nested.codingPath.map(\.stringValue) == ["nested"])
      var list = try members.nestedUnkeyedContainer(forKey: RecordKey(stringValue: "list"))
      #expect(list.count == 3)
      #expect(try list.decode(String.self) == "a")
      #expect(try !list.decodeNil())
      let inner = try list.nestedContainer(keyedBy: RecordKey.self)
      #expect(inner.allKeys.map(\.stringValue) == ["three"])
      #expect(inner.codingPath.map(\.stringValue) == ["list", "Index 1"])
      #expect(try list.decodeNil())
      #expect(list.isAtEnd)
      #expect(throws: DecodingError.self) { try list.decode(String.self) }
      #expect(try [Int](from: members.superDecoder()) == [4])
      #expect(try members.decodeNil(forKey: RecordKey(stringValue: "nothing")))
      #expect(!members.contains(RecordKey(stringValue: "none")))
    }
  }

  @Test("Containers in each other")
  func tangle() throws {
    let json = #"{"nested":{"two":2},"list":["a",{"three":3},null],"super":[4],"nothing":null}"#
    _ = try RecordDecoder().decode(Tangle.self, from: json.utf8)
  }

  @Test("A record of a format of one's own")
  func formats() throws {
    let letter = Newsletter(parsing: try SourceText("# Weekly 1\n"))
    let json = try RecordEncoder().encode(Digest(letter))
    #expect(try SortedJSON.bytes(of: json) == SortedJSON.foundation(Digest(letter)))
    #expect(throws: DecodingError.self) { try RecordDecoder().decode(Digest.self, from: json) }
    var decoder = RecordDecoder()
    decoder.userInfo[.digestFormats] = DigestFormats.builtIn.preferring(Newsletter.self)
    #expect(try decoder.decode(Digest.self, from: json).content as? Newsletter == letter)
  }
}
