Feature: Nothing people type can break an e-mail
  Whatever stands in a name, a message, a page's address or a file's name arrives as it was typed, and as nothing else.

  @MAIL-2 @CONV-6
  Scenario Outline: A channel may be called <name>
    Real bug elsewhere: a comma or a bracket in the sender's name splits the From header, and the e-mail is refused or
    comes from nobody.
    Given an open channel with:
      | name | <name> |
    And the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "Are you open?"
    And the visitor closes the page
    And the agent writes "Until six."
    And 60 seconds pass
    Then anna@example.com receives the unread replies with:
      | from     | <name> <admin@shop.example>                   |
      | subject  | New reply in conversation no. 1 – <name>      |
      | contains | You have not seen this reply from <name> yet. |

    Examples:
      | name               |
      | Lamps, Inc.        |
      | Dr. Lamp           |
      | Lamps (Paris)      |
      | (Lamps             |
      | The "best" lamps   |
      | a;b:c@d.example    |
      | boss@shop.example  |
      | O'Neil & Söhne     |
      | <script>x</script> |
      | Lampes d’été 💡    |
      | 👨‍👩‍👧‍👦 Family          |
      | مصابيح             |
      | מנורות, בע״מ       |
      | 灯具店             |
      | Zażółć gęślą jaźń  |
      | {number} {channel} |
      | back\\slash        |

  @MAIL-2 @CONV-6
  Scenario: A line break in a channel's name adds no header
    Real bug elsewhere: "Shop\r\nBcc: …" in a display name sends everybody's mail to a stranger.
    Given an open channel with:
      | name | Shop\nBcc: thief@evil.example |
    And the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "Are you open?"
    And the visitor closes the page
    And the agent writes "Until six."
    And 60 seconds pass
    Then anna@example.com receives the unread replies with:
      | from    | Shop Bcc: thief@evil.example <admin@shop.example>              |
      | subject | New reply in conversation no. 1 – Shop Bcc: thief@evil.example |
    And the e-mail has no header "Bcc"
    And no further e-mail is sent

  @MAIL-2 @CONV-6 @NUM-2
  Scenario: A long channel's name gives way in the subject, the number never
    Given an open channel with:
      | name | The Extraordinarily Long and Venerable Company of Lamps, Candles and Other Lights of Paris |
    And the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "Are you open?"
    And the visitor closes the page
    And the agent writes "Until six."
    And 60 seconds pass
    Then anna@example.com receives the unread replies with:
      | subject | New reply in conversation no. 1 – The Extraordinarily Long and *… |
      | from    | The Extraordinarily Long and Venerable Company of Lamps, Candles and Other Lights of Paris |

  @MAIL-2 @UNREAD-8
  Scenario Outline: An agent may be called <name>
    Given agent "<name>" is online
    And the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "Are you open?"
    And the visitor closes the page
    And agent "<name>" writes "Until six."
    And 60 seconds pass
    Then anna@example.com receives the unread replies with:
      | reply | <name>: Until six. |

    Examples:
      | name                 |
      | O'Brien, Jr. (Sales) |
      | Zoë 🌻               |
      | يوسف                 |
      | <b>Bob</b>           |
      | {agent}              |
      | R&D                  |

  @MAIL-2
  Scenario Outline: What people write arrives as they wrote it: <text>
    Given the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "<text>"
    And the visitor closes the page
    And the agent writes "<text>"
    And 60 seconds pass
    Then anna@example.com receives the unread replies with:
      | question | You: <shown>   |
      | reply    | Agent: <shown> |

    Examples:
      | text                                 | shown                                |
      | <b>bold</b> & <i>more</i>            | <b>bold</b> & <i>more</i>            |
      | <script>alert(1)</script>            | <script>alert(1)</script>            |
      | <!-- --> ]]> </td></table>           | <!-- --> ]]> </td></table>           |
      | &amp; &lt; &#39; &nbsp;              | &amp; &lt; &#39; &nbsp;              |
      | {count, plural, one {x}} {agent} '{' | {count, plural, one {x}} {agent} '{' |
      | .                                    | .                                    |
      | ..                                   | ..                                   |
      | .QUIT                                | .QUIT                                |
      | From: boss@shop.example              | From: boss@shop.example              |
      | --                                   | --                                   |
      | =3D =20 =                            | =3D =20 =                            |
      | 👩🏽‍🚀 🇫🇷 é                              | 👩🏽‍🚀 🇫🇷 é                              |
      | مرحبا 123 (abc)                      | مرحبا 123 (abc)                      |
      | a * b                                | a \\* b                              |

  @MAIL-2 @CONV-6
  Scenario Outline: Characters that steer or break a screen are taken out of a message: <what>
    Given the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "<typed>"
    And the visitor closes the page
    And the agent writes "<typed>"
    And 60 seconds pass
    Then anna@example.com receives the unread replies with:
      | question | You: send 100 now   |
      | reply    | Agent: send 100 now |

    Examples:
      | what                    | typed        |
      | right-to-left override  | send‮ 100 now |
      | left-to-right embedding | send‪ 100‬ now |
      | bell                    | send 100 now |
      | escape                  | send 100 now |

  @MAIL-2
  Scenario: A line with a single dot does not end the e-mail
    Real bug elsewhere: everything after a line with one dot is missing.
    Given the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "How do I end a mail?"
    And the visitor closes the page
    And the agent writes:
      """
      With a dot:
      .
      ..and then
      QUIT
      """
    And 60 seconds pass
    Then anna@example.com receives the unread replies with:
      | reply    | With a dot: . ..and then QUIT |
      | contains | Continue the conversation     |

  @MAIL-2
  Scenario: A very long message without a space arrives whole
    Given the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "The link?"
    And the visitor closes the page
    And the agent writes "https://shop.example/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaz"
    And 60 seconds pass
    Then anna@example.com receives the unread replies with:
      | reply | https://shop.example/*aaaz |

  @MAIL-2 @CONV-6
  Scenario Outline: A file may be called <file>
    Given the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "The plan, please"
    And the visitor closes the page
    And the agent sends the file "<file>"
    And 60 seconds pass
    Then anna@example.com receives the unread replies with:
      | reply | Agent: File: <file> (12.3 kB) |

    Examples:
      | file                |
      | plan, final (2).pdf |
      | a&b <c>.pdf         |
      | ../../etc/passwd    |
      | пла́н 📐.pdf         |
      | خطة.pdf             |
      | 100% {name}.pdf     |
      | javascript:alert(1) |

  @MAIL-2 @UNREAD-8
  Scenario: An override of the direction in a file's name cannot disguise it
    Real bug elsewhere: U+202E turns "exe.fdp" into "pdf.exe" before the reader's eyes.
    Given the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "The plan, please"
    And the visitor closes the page
    And the agent sends the file "plan‮fdp.exe"
    And 60 seconds pass
    Then anna@example.com receives the unread replies with:
      | reply | Agent: File: planfdp.exe (12.3 kB) |

  @MAIL-2 @TRANS-5
  Scenario Outline: A visitor may be called <name>
    Given the visitor is known as:
      | name   | <name>           |
      | e-mail | anna@example.com |
    When the visitor writes "Are you open?"
    And the visitor ends the conversation
    Then anna@example.com receives the transcript with:
      | message | <name>: Are you open? |

    Examples:
      | name                      |
      | Anna, Countess (the 2nd.) |
      | 💃 Anna                   |
      | آنا                       |
      | <img src=x onerror=y>     |
      | Anna & Ben                |

  @MAIL-2
  Scenario: An address with characters of its own language
    Given the visitor is known as:
      | e-mail | ännchen@bücher.example |
    When the visitor writes "Are you open?"
    And the visitor closes the page
    And the agent writes "Until six."
    And 60 seconds pass
    Then ännchen@bücher.example receives the unread replies
