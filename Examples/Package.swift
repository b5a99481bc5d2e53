// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

/// A command, and the tests that run it. Each is in a folder of its name.
func command(
  _ name: String, dependencies: [Target.Dependency] = [], resources: [Resource]? = nil
) -> [Target] {
  [
    .executableTarget(
      name: name,
      dependencies: [
        .product(name: "NewsDigestKit", package: "NewsDigestKit"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ] + dependencies,
      resources: resources,
      swiftSettings: settings
    ),
    .testTarget(
      name: "\(name)Tests", dependencies: [.byName(name: name), "CommandTesting"], swiftSettings: settings),
  ]
}

let package = Package(
  name: "NewsDigestKitExamples",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "digest", targets: ["DigestTool"]),
    .executable(name: "fix-dates", targets: ["FixDates"]),
    .executable(name: "merge-week", targets: ["MergeWeek"]),
    .executable(name: "youtube-chapters", targets: ["YouTubeChapters"]),
    .executable(name: "browse-archive", targets: ["BrowseArchive"]),
    .executable(name: "reading-page", targets: ["ReadingPage"]),
    .executable(name: "digest-search", targets: ["DigestSearch"]),
  ],
  dependencies: [
    .package(name: "NewsDigestKit", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: command(
    "DigestTool",
    dependencies: [.product(name: "NewsDigestPublishing", package: "NewsDigestKit"), "LanguageServer"],
    resources: [.embedInCode("Worker/record.schema.json")])
    + command("FixDates") + command("YouTubeChapters")
    + command(
      "MergeWeek", dependencies: [.product(name: "NewsDigestPublishing", package: "NewsDigestKit")])
    + command("BrowseArchive")
    + command(
      "ReadingPage",
      dependencies: [
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "NewsDigestPublishing", package: "NewsDigestKit"),
      ],
      resources: [.copy("Templates")])
    + command(
      "DigestSearch",
      dependencies: [
        .product(name: "NewsDigestSearch", package: "NewsDigestKit"), .product(name: "GRDB", package: "GRDB.swift"),
      ])
    + [
      .target(
        name: "Grammars", dependencies: [.product(name: "NewsDigestKit", package: "NewsDigestKit")],
        swiftSettings: settings),
      .testTarget(name: "GrammarsTests", dependencies: ["Grammars"], swiftSettings: settings),
    ]
    + [
      .target(
        name: "LanguageServer", dependencies: [.product(name: "NewsDigestKit", package: "NewsDigestKit")],
        swiftSettings: settings),
      .testTarget(
        name: "LanguageServerTests", dependencies: ["LanguageServer", "CommandTesting"],
        resources: [.copy("Transcripts")],
        swiftSettings: settings),
    ]
    + [.target(name: "CommandTesting", path: "Tests/CommandTesting", swiftSettings: settings)]
)
