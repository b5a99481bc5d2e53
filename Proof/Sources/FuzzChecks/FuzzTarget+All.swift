extension FuzzTarget {
  /// All targets.
  public static let all = [
    newsPost, dailyDigest, monthlyIndex, podcastEpisode, videoDigest, jekyllPost, chapterList, frontMatter,
    tableOfContents, digest, model, edit, overwrite, growth,
  ]
}
