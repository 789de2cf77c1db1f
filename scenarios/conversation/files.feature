Feature: Files in the chat
  A message is text or a file with name, size and link.

  @CONV-6 @CONV-1
  Scenario: A file opens a conversation like a text
    When the visitor sends the file "receipt.pdf"
    Then the visitor sees conversation number 1
    And the visitor sees "receipt.pdf"
    And the visitor sees the greeting
    And the agent sees "receipt.pdf"

  @CONV-6 @UNREAD-1
  Scenario: An agent's file is a reply: unseen for a minute it is mailed, with its name and link
    Given the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor sends the file "receipt.pdf"
    And the visitor closes the page
    And the agent sends the file "new receipt.pdf"
    And 59.999 seconds pass
    Then no e-mail is sent
    When 1 ms passes
    Then anna@example.com receives the unread replies with:
      | question | *receipt.pdf*                                |
      | reply    | *new receipt.pdf*                            |
      | link     | https://shop.example/files/new%20receipt.pdf |

  @CONV-6 @TRANS-5
  Scenario: Files stand in the copy in their place
    Given the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "Here is the receipt:"
    And the visitor sends the file "receipt.pdf"
    And the agent writes "Thank you."
    And the agent ends the conversation
    Then anna@example.com receives the transcript with:
      | message | Here is the receipt: |
      | message | *receipt.pdf*        |
      | message | Thank you.           |

  @CONV-6 @MAIL-2
  Scenario Outline: A file named <name> breaks nothing
    Given the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor sends the file '<name>'
    Then the agent sees '<name>'
    When the agent ends the conversation
    Then anna@example.com receives the transcript with:
      | message | *<name>* |

    Examples:
      | name                             |
      | <img src=x onerror=alert(1)>.png |
      | ../../etc/passwd                 |
      | a&b=c?d#e.pdf                    |
      | Größe 40 😀.jpg                  |
      | "quoted".txt                     |
      | 100%.csv                         |
