import NewsDigestKit
import Testing

@testable import LanguageServer

@Suite("Renaming headings")
struct RenameTests {
  private static let page = """
    # Field notes

    <!-- toc -->

    - [Robots walk](#robots-walk)
      - [Echo](#echo)
    - [Robots rest](#robots-rest)
      - [Echo](#echo-1)

    <!-- tocstop -->

    ## Robots walk

    See [the rest](#robots-rest), the [second](#echo-1) and [code][c].

    ### Echo

    `[no link](#robots-rest)`

    ## Robots rest

    ### Echo

    [c]: #robots-walk

    """

  private func renamed(
    _ text: String, at position: (Int, Int), to name: String, host: ServerConfiguration = .test
  ) async throws -> String {
    let client = try await TestClient.open(text, as: host)
    let edit = try await client.ask("rename", at: position, ["newName": .string(name)])
    return try text.applying(edit.documentEdits)
  }

  @Test("A heading, its entries and the links to it are renamed, and nothing else")
  func heading() async throws {
    let result = try await renamed(Self.page, at: (19, 5), to: "Robots sleep")
    #expect(
      result
        == Self.page.replacing("[Robots rest](#robots-rest)", with: "[Robots sleep](#robots-sleep)")
        .replacing("[the rest](#robots-rest)", with: "[the rest](#robots-sleep)")
        .replacing("## Robots rest", with: "## Robots sleep"))
  }

  @Test("Where the anchors of other headings change, links to those follow")
  func others() async throws {
    // Without the first echo, the second one is the only one.
    let result = try await renamed(Self.page, at: (15, 6), to: "Call")
    #expect(
      result
        == Self.page.replacing("[Echo](#echo)", with: "[Call](#call)").replacing("#echo-1", with: "#echo")
        .replacing("### Echo\n\n`", with: "### Call\n\n`"))
  }

  @Test("A definition of a link follows")
  func definition() async throws {
    let result = try await renamed(Self.page, at: (11, 0), to: "Robots run")
    #expect(
      result
        == Self.page.replacing("Robots walk", with: "Robots run").replacing("#robots-walk", with: "#robots-run"))
  }

  @Test("What is to be renamed is the title without an id, and the id keeps its links")
  func explicitID() async throws {
    let text = "---\ntitle: a\n---\n\n## Robots {#own}\n\n[up](#own)\n"
    let jekyll = ServerConfiguration(host: { _ in .jekyll })
    let client = try await TestClient.open(text, as: jekyll)
    let part = try await client.ask("prepareRename", at: (4, 4))
    #expect(part["range"]?.place == "4:3-4:9")
    #expect(part["placeholder"] == "Robots")
    let edit = try await client.ask("rename", at: (4, 4), ["newName": "Machines"])
    #expect(try text.applying(edit.documentEdits) == text.replacing("Robots", with: "Machines"))
  }

  @Test("A shortened entry of a daily digest follows in its generator's form")
  func shortened() async throws {
    let title = String(repeating: "long ", count: 13) + "title"
    let text = """
      # 🤖 AI News - December 27, 2025

      ## 📑 Table of Contents

      <!-- TOC_START -->
      1. [\(title.prefix(60))...](#\(title.replacing(" ", with: "-")))
      <!-- TOC_END -->

      ---

      ### \(title)

      > 📅 **2025-12-27** | **🔥 Major** | OpenAI | Times

      **💡 Summary**

      Robots walk.

      🔗 [Read the original](https://times.example.com/walk)

      ---

      """
    let result = try await renamed(text, at: (10, 6), to: "Short one")
    #expect(
      result
        == text.replacing(
          "\(title.prefix(60))...](#\(title.replacing(" ", with: "-")))", with: "Short one](#short-one)"
        )
        .replacing("### \(title)", with: "### Short one"))
  }

  @Test("A table that is outdated elsewhere gets this entry only")
  func outdatedElsewhere() async throws {
    let text = Self.page.replacing("- [Robots walk](#robots-walk)\n", with: "- [Gone](#gone)\n")
    let result = try await renamed(text, at: (19, 5), to: "Robots sleep")
    #expect(result.contains("- [Gone](#gone)\n"))
    #expect(result.contains("- [Robots sleep](#robots-sleep)\n"))
  }

  @Test(
    "What cannot be the title of the heading is refused", arguments: ["", "  ", "two\nlines", "a\n## b", "# "])
  func refused(_ name: String) async throws {
    let client = try await TestClient.open(Self.page)
    #expect(try await client.code("rename", at: (11, 4), ["newName": .string(name)]) == -32_803)
  }

  @Test("Only headings can be renamed")
  func elsewhere() async throws {
    let client = try await TestClient.open(Self.page)
    #expect(try await client.ask("prepareRename", at: (13, 4)) == .null)
    #expect(try await client.code("rename", at: (13, 4), ["newName": "a"]) == -32_803)
  }
}
