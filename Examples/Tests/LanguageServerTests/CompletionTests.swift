import CommandTesting
import Foundation
import NewsDigestKit
import Testing

@testable import LanguageServer

@Suite("Completion")
struct CompletionTests {
  /// The labels at the mark `⚑` of a text, and what the text is with the first item that has a label.
  private func completions(
    _ marked: String, choosing label: String? = nil, folder: TemporaryFolder? = nil
  ) async throws -> (labels: [String], text: String) {
    let parts = marked.split(separator: "⚑", maxSplits: 1, omittingEmptySubsequences: false)
    let lines = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
    let text = parts.joined()
    let client = TestClient()
    let root: JSON = folder.map { .string(URL(filePath: $0.path).absoluteString) } ?? .null
    let capabilities: JSON = ["general": ["positionEncodings": ["utf-8"]]]
    _ = try await client.request("initialize", ["rootUri": root, "capabilities": capabilities])
    await client.notify("initialized", [:])
    _ = await client.messages()
    await client.notify(
      "textDocument/didOpen", ["textDocument": ["uri": .string(TestClient.uri), "version": 1, "text": .string(text)]])
    let items = try await client.ask("completion", at: (lines.count - 1, lines.last?.utf8.count ?? 0))["items"]?.items
    let item = try #require(items).first { $0["label"]?.string == label }
    return (
      try #require(items).compactMap { $0["label"]?.string },
      try item.map { try text.applying(.array([try #require($0["textEdit"])])) } ?? text
    )
  }

  private func archive() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (index, tags) in ["[walking, rest]", "[walking]", "[\"C#\", walking]"].enumerated() {
      let post = "---\ntitle: Robots \(index)\nmood: calm\ntags: \(tags)\n---\n\n## A\n"
      try folder.add(post.utf8, as: "_posts/2025-12-0\(index + 1)-a.md")
    }
    let digest = """
      # 🤖 AI News - December 27, 2025

      ---

      ### Robots walk

      > 📅 **2025-12-27** | **🔥 Major** | Walkers | Times

      > 🏷️ legs, LLM

      **💡 Summary**

      Ten steps.

      """
    try folder.add(digest.utf8, as: "12-27.md")
    return folder
  }

  @Test("Keys of front matter: those of the archive, most used first, and those that Jekyll knows")
  func keys() async throws {
    let folder = try archive()
    let marked = "---\ntitle: a\nt⚑\n---\n\n## A\n"
    let (labels, text) = try await completions(marked, choosing: "tags", folder: folder)
    #expect(labels == ["mood", "tags", "date", "layout", "categories", "permalink", "published"])
    #expect(text == "---\ntitle: a\ntags: \n---\n\n## A\n")
  }

  @Test("A front matter that is not closed yet")
  func unclosed() async throws {
    #expect(try await completions("---\nla⚑\n").labels.contains("layout"))
    #expect(try await completions("+++\nla⚑", choosing: "layout").text == "+++\nlayout = ")
  }

  @Test(
    "Values of front matter",
    arguments: [
      ("tags: [⚑]", "walking", "tags: [walking]"), ("tags: [rest, wa⚑]", "walking", "tags: [rest, walking]"),
      ("tags: [⚑]", "C#", "tags: [\"C#\"]"), ("tags: [\"C⚑\"]", "C#", "tags: [\"C#\"]"),
      ("tags:\n  - rest\n  - ⚑", "walking", "tags:\n  - rest\n  - walking"),
      ("mood: ⚑", "calm", "mood: calm"), ("published: ⚑", "false", "published: \"false\""),
    ])
  func values(_ marked: String, _ label: String, _ expected: String) async throws {
    let found = try await completions(
      "---\ntitle: a\n\(marked)\n---\n\n## A\n", choosing: label, folder: try archive())
    #expect(found.labels.contains(label))
    #expect(found.text == "---\ntitle: a\n\(expected)\n---\n\n## A\n")
  }

  @Test(
    "What a list has already is not offered again",
    arguments: ["tags: [rest, \"C#\", ⚑]", "tags:\n  - rest\n  - \"C#\"\n  - ⚑"])
  func others(_ marked: String) async throws {
    let found = try await completions("---\ntitle: a\n\(marked)\n---\n\n## A\n", folder: try archive())
    #expect(found.labels == ["walking"])
  }

  @Test("The title of another document is not offered")
  func titles() async throws {
    let found = try await completions("---\ntitle: ⚑\n---\n\n## A\n", folder: try archive())
    #expect(found.labels.isEmpty)
  }

  private static let digest = """
    # 🤖 AI News - December 28, 2025

    ---

    ### Robots rest

    METADATA

    TAGS

    **💡 Summary**

    One hour.

    """

  @Test(
    "Metadata of an entry",
    arguments: [
      ("> 📅 **2025-12-28** | ⚑", "📌 General", "> 📅 **2025-12-28** | **📌 General**"),
      ("> 📅 **2025-12-28** | **⚑**", "📌 General", "> 📅 **2025-12-28** | **📌 General**"),
      ("> 📅 **2025-12-28** | **🔥 Major** | ⚑", "Walkers", "> 📅 **2025-12-28** | **🔥 Major** | Walkers"),
      ("> 📅 **2025-12-28** | **🔥 Major** | O⚑ | a", "OpenAI", "> 📅 **2025-12-28** | **🔥 Major** | OpenAI | a"),
      ("> 📅 **2025-12-28** | **🔥 Major** | Other | T⚑", "Times", "> 📅 **2025-12-28** | **🔥 Major** | Other | Times"),
    ])
  func metadata(_ marked: String, _ label: String, _ expected: String) async throws {
    let text = Self.digest.replacing("TAGS\n\n", with: "")
    let found = try await completions(
      text.replacing("METADATA", with: marked), choosing: label, folder: try archive())
    #expect(found.labels.contains(label))
    #expect(found.text == text.replacing("METADATA", with: expected))
  }

  @Test("Tags of an entry: those of the archive, and the known ones in the document's language")
  func tags() async throws {
    let text = Self.digest.replacing("METADATA", with: "> 📅 **2025-12-28** | **🔥 Major** | Other | Times")
    let found = try await completions(
      text.replacing("TAGS", with: "> 🏷️ LLM, ⚑"), choosing: "legs", folder: try archive())
    #expect(found.labels.contains("Robotics"))
    #expect(!found.labels.contains("LLM"))
    #expect(found.text == text.replacing("TAGS", with: "> 🏷️ LLM, legs"))
  }

  @Test("Labels of the vocabulary, in the document's language")
  func labels() async throws {
    let post =
      "---\ntitle: a\n---\n\n## A\n\n[S](https://a.example.com) – Published: 2025-12-03\n\n### Summary\n- b\n\n"
    let heading = try await completions(post + "### K⚑\n", choosing: "Key takeaways")
    #expect(heading.text == post + "### Key takeaways\n")
    let item = try await completions(post + "- **⚑**: c\n", choosing: "Outlook")
    #expect(item.text == post + "- **Outlook**: c\n")
    let date = try await completions(post + "[T](https://b.example.com) – ⚑\n", choosing: "Published")
    #expect(date.text == post + "[T](https://b.example.com) – Published: \n")
    let paragraph = try await completions(
      Self.digest.replacing("METADATA\n\nTAGS\n\n", with: "") + "**⚑\n", choosing: "📌 Key points")
    #expect(paragraph.text.hasSuffix("**📌 Key points**\n"))
  }

  @Test("Nothing is offered in text", arguments: ["A word⚑", "- an item⚑", "⚑", "[a](b)⚑"])
  func text(_ marked: String) async throws {
    #expect(try await completions("## A\n\n\(marked)\n").labels.isEmpty)
  }
}
