import CustomDump
import Foundation
import Testing

@testable import NewsDigestKit

@Suite("Attribute lists")
struct AttributeListTests {
  @Test(
    "The items of a list",
    arguments: [
      ("{:.no_toc}", [.className("no_toc")]), ("{: .no_toc }", [.className("no_toc")]), ("{:toc}", [.reference("toc")]),
      (
        "  {: #top.a.b  k=\"v w\" x-1\t}  ",
        [
          .id("top"), .className("a"), .className("b"), .attribute(key: "k", value: "v w"), .reference("x-1"),
        ]
      ),
      (#"{: a='b"c' d="e\"f\}g" }"#, [.attribute(key: "a", value: "b\"c"), .attribute(key: "d", value: "e\"f}g")]),
      (#"{: a="b\\c\'" }"#, [.attribute(key: "a", value: #"b\\c\'"#)]),
      ("{:.가-나 #a:b_c}", [.className("가-나"), .id("a:b_c")]), ("{: class=\"\" }", [.attribute(key: "class", value: "")]),
    ] as [(String, [AttributeList.Item])])
  func items(text: String, items: [AttributeList.Item]) throws {
    expectLaws(of: VideoDigest.self, in: "글\n\(text)\n")
    let list = try #require(AttributeList(text))
    expectNoDifference(list, AttributeList(items))
    expectNoDifference(AttributeList(list.description), list)
  }

  @Test("A definition has a name")
  func definition() throws {
    expectNoDifference(AttributeList("{:note: .a #b}"), AttributeList(name: "note", [.className("a"), .id("b")]))
    #expect(AttributeList(name: "note", [.className("a")]).description == "{:note: .a}")
  }

  @Test(
    "What is broken is text",
    arguments: [
      "{:}", "{: }", "{:.}", "{:#}", "{:#1}", "{:.a", "{:.a} x", "{:.a}}", "{:.a}{:.b}", "{::comment}", "{:/}",
      "{:/comment}",
      "{:::a}", "{: a=b }", "{: a=\"b }", "{: a=\"b\"c }", #"{: a="b\" }"#, "{: ??? }", "{: .a, .b }x", "{: a= }",
      "{: =\"b\" }",
      "{:n:}", "{.a}", "{", "", "x {:.a}",
    ])
  func broken(text: String) throws {
    #expect(AttributeList(text) == nil)
    expectLaws(of: VideoDigest.self, in: "글\n\n\(text)\n\n글\n")
    let digest = try VideoDigest(parsing: "글\n\n\(text)\n\n글\n")
    #expect(digest.attributeLists.isEmpty)
    #expect(digest.introduction.count == (text.isEmpty ? 2 : 3))
  }

  @Test("Later items count, and a class attribute takes the place of the classes before it")
  func views() {
    let list = AttributeList([
      .id("a"), .className("b"), .attribute(key: "class", value: "c  d"), .className("e"),
      .attribute(key: "id", value: "f"),
      .attribute(key: "k", value: "1"), .attribute(key: "k", value: "2"), .reference("toc"),
    ])
    #expect(list.id == "f")
    #expect(list.classes == ["c", "d", "e"])
    #expect(list["k"] == "2")
    #expect(list["x"] == nil)
    #expect(list.references == ["toc"])
  }

  @Test("A list goes through JSON unchanged")
  func codable() throws {
    let list = AttributeList(
      name: "n",
      [
        .id("a"), .className("b"), .attribute(key: "k", value: "v \"}w"), .reference("toc"),
      ])
    let json = try JSONEncoder().encode(list)
    expectNoDifference(try JSONDecoder().decode(AttributeList.self, from: json), list)
    // A sign of Arabic numbers makes one character with the brace after it; a mark and a zero-width joiner do with
    // the colon before them, and then this is not an item.
    let marked = AttributeList([.className("a\\"), .className("a\u{600}"), .attribute(key: "k", value: "\u{302}")])
    expectNoDifference(try JSONDecoder().decode(AttributeList.self, from: JSONEncoder().encode(marked)), marked)
    for word in ["\u{302}a", "\u{200D}a"] {
      let json = try JSONEncoder().encode(AttributeList([.reference(word)]))
      #expect(throws: DecodingError.self, "\(word)") { try JSONDecoder().decode(AttributeList.self, from: json) }
    }
    for item in [".a .b", ".a ", " .a", ""] {
      #expect(throws: DecodingError.self, "\(item)") {
        try JSONDecoder().decode(AttributeList.self, from: Data(#"{"items":["\#(item)"]}"#.utf8))
      }
    }
  }
}
