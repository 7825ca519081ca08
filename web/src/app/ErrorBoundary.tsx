import { Component, type ReactNode } from 'react'

type Props = { fallback: (again: () => void) => ReactNode; children: ReactNode }

/** Catches what broke while a page was drawn, so that the rest stays in use. */
export class ErrorBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    return this.state.broken ? this.props.fallback(() => this.setState({ broken: false })) : this.props.children
  }
}
