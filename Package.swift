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

/// Where the library is optimised, its tests need not be: that takes longer than it saves.
let testSettings = settings + [.unsafeFlags(["-Onone"], .when(configuration: .release))]

let package = Package(
  name: "NewsDigestKit",
  platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
  products: [
    .library(name: "NewsDigestKit", targets: ["NewsDigestKit"]),
    .library(name: "NewsDigestPublishing", targets: ["NewsDigestPublishing"]),
    .library(name: "NewsDigestSearch", targets: ["NewsDigestSearch"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-collections", from: "1.2.0"),
    .package(url: "https://github.com/pointfreeco/swift-custom-dump", from: "1.3.0"),
    // CustomDump's own dependency: without it, `expectNoDifference` cannot tell Swift Testing of a difference.
    .package(url: "https://github.com/pointfreeco/xctest-dynamic-overlay", from: "1.2.2"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.4.0"),
  ],
  targets: [
    // The target's folder is the package's root, so that DocC finds `Documentation.docc` beside it.
    .target(
      name: "NewsDigestKit",
      dependencies: [
        .product(name: "BitCollections", package: "swift-collections"),
        .product(name: "DequeModule", package: "swift-collections"),
        .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      path: ".",
      exclude: [
        "Benchmarks", "CHANGELOG.md", "CONTRIBUTING.md", "Examples", "Guide", "LICENSE", "Proof", "README.ko.md",
        "README.md", "SECURITY.md",
        "Snippets", "Sources/NewsDigestPublishing",
        "Sources/NewsDigestSearch", "Tests",
      ],
      sources: ["Sources/NewsDigestKit"],
      swiftSettings: settings
    ),
    // These use nothing of the library but its public API.
    .target(
      name: "NewsDigestPublishing", dependencies: ["NewsDigestKit", "NewsDigestSearch"], swiftSettings: settings),
    .target(name: "NewsDigestSearch", dependencies: ["NewsDigestKit"], swiftSettings: settings),
    .testTarget(
      name: "NewsDigestKitTests",
      dependencies: [
        "NewsDigestKit",
        .product(name: "CustomDump", package: "swift-custom-dump"),
        .product(name: "IssueReportingTestSupport", package: "xctest-dynamic-overlay"),
      ],
      exclude: ["Fixtures"],
      swiftSettings: testSettings
    ),
    .testTarget(
      name: "NewsDigestPublishingTests", dependencies: ["NewsDigestKit", "NewsDigestPublishing"],
      swiftSettings: testSettings),
    .testTarget(
      name: "NewsDigestSearchTests", dependencies: ["NewsDigestKit", "NewsDigestSearch"], swiftSettings: testSettings),
    // Uses the libraries as their users do: without `@testable`.
    .testTarget(
      name: "SourceCompatibilityTests", dependencies: ["NewsDigestKit", "NewsDigestPublishing", "NewsDigestSearch"],
      swiftSettings: testSettings),
  ]
)
