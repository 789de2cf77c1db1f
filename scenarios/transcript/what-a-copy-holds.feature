@TRANS-5
Feature: What a copy holds
  Every message the visitor could see, in order, with author and time, and the number of the conversation.

  Background:
    Given the visitor is known as:
      | e-mail | anna@example.com |

  Scenario: One message
    Given the greeting is off
    When the visitor writes "Thank you!"
    And the agent ends the conversation
    Then anna@example.com receives the transcript with:
      | subject  | Copy of conversation no. 1 – Shop                     |
      | messages | 1                                                     |
      | message  | You: Thank you!                                       |
      | contains | Here is the message from your conversation with Shop. |
      | contains | Conversation no. 1                                    |

  Scenario: Two messages
    Given the greeting is off
    When the visitor writes "Do you ship to Norway?"
    And the agent writes "Yes, within four days."
    And the agent ends the conversation
    Then anna@example.com receives the transcript with:
      | messages | 2                                                         |
      | message  | You: Do you ship to Norway?                               |
      | message  | Agent: Yes, within four days.                             |
      | contains | Here are the 2 messages from your conversation with Shop. |

  Scenario: A thousand messages, none lost and none out of order
    Chats were seen to cut the mailed history after the first or the last hundred messages.
    Given the greeting is off
    When the visitor writes 1000 messages
    And the agent ends the conversation
    Then anna@example.com receives the transcript with:
      | messages | 1000                                                          |
      | message  | You: Message 1                                                |
      | message  | You: Message 2                                                |
      | message  | You: Message 100                                              |
      | message  | You: Message 101                                              |
      | message  | You: Message 500                                              |
      | message  | You: Message 999                                              |
      | message  | You: Message 1000                                             |
      | contains | Here are the 1,000 messages from your conversation with Shop. |

  @UNREAD-7
  Scenario: The greeting and the notices stand in it, in order and as automatic messages
    Given the agent is offline
    When the visitor writes "Do you ship to Norway?"
    And the agent goes online
    And the agent writes "Yes, within four days."
    And the agent ends the conversation
    Then anna@example.com receives the transcript with:
      | messages | 4                                              |
      | message  | You: Do you ship to Norway?                    |
      | message  | Automatic message: Hello! How can we help you? |
      | message  | Automatic message: Nobody can answer at the moment. We will send the reply to anna@example.com. |
      | message  | Agent: Yes, within four days.                  |

  @CONV-5 @CONT-1
  Scenario: Nothing that is for agents only stands in it
    Given agent Alice is online
    And agent Bob is online
    And conversations go to agents strictly
    When the visitor writes "Do you ship to Norway?"
    And agent Alice notes "Asks every week, never buys"
    And agent Alice transfers the conversation to agent Bob
    And agent Bob writes "Yes, within four days."
    And agent Bob ends the conversation
    Then anna@example.com receives the transcript with:
      | messages | 3             |
      | lacks    | never buys    |
      | lacks    | Internal note |
      | lacks    | Transferred   |
      | lacks    | Alice         |

  @CONT-1
  Scenario: The contact details told to the agent do not stand in it
    When the visitor writes "Do you ship to Norway?"
    And visitor Bob writes "Hello"
    And 5 seconds pass
    And visitor Bob sends the form with:
      | name   | Bob             |
      | e-mail | bob@example.com |
      | phone  | +1 202 555 0123 |
    And the agent ends conversation 2
    Then bob@example.com receives the transcript with:
      | messages | 2               |
      | lacks    | +1 202 555 0123 |
      | lacks    | Contact details |

  Scenario: Each message carries its author's public name and its time
    Given agent Alice is online
    And the visitor is in the time zone "Europe/Paris"
    When the visitor writes "Do you ship to Norway?"
    And 3 minutes pass
    And agent Alice writes "Yes, within four days."
    And agent Alice ends the conversation
    Then anna@example.com receives the transcript with:
      | message  | Alice: Yes, within four days.     |
      | contains | You*January 5, 2026 at 10:00 AM   |
      | contains | Alice*January 5, 2026 at 10:03 AM |

  @CONV-6
  Scenario: A file stands in it with its name and its link
    When the visitor sends the file "plan of the garden.pdf"
    And the agent ends the conversation
    Then anna@example.com receives the transcript with:
      | message | You: File: plan of the garden.pdf (12.3 kB)             |
      | link    | https://shop.example/files/plan%20of%20the%20garden.pdf |

  @CONV-6 @MAIL-2
  Scenario: Words that look like markup are words
    When the visitor writes "<script>alert(1)</script> & <b>bold</b> {count} %s"
    And the agent ends the conversation
    Then anna@example.com receives the transcript with:
      | message | You: <script>alert(1)</script> & <b>bold</b> {count} %s |

  Scenario: A message of several lines keeps them
    When the visitor writes:
      """
      Two things:

        1. Norway
        2. Sweden
      """
    And the agent ends the conversation
    Then anna@example.com receives the transcript with:
      | messages | 2                                    |
      | message  | You: Two things: 1. Norway 2. Sweden |

  @SAFE-3
  Scenario: Nothing of another visitor's conversation stands in it
    When the visitor writes "Do you ship to Norway?"
    And visitor Bob writes "My card number is 4111"
    And the agent ends conversation 1
    Then anna@example.com receives the transcript with:
      | messages | 2    |
      | lacks    | 4111 |

  @UNREAD-9
  Scenario: Its link leads back to the page the visitor was on and shows the conversation
    When the visitor opens the page "/norway?lang=en"
    And the visitor writes "Do you ship to Norway?"
    And the agent ends the conversation
    Then anna@example.com receives the transcript with:
      | link | https://shop.example/norway?lang=en&causerie=* |
    When the visitor follows the link in the e-mail
    Then the visitor sees "Do you ship to Norway?"
    And the visitor sees conversation number 1
